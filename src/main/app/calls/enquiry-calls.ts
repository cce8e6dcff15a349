import { localDay } from '../../../shared/format/local-day.ts';
import { enquiriesOf, exportEnquiries, importEnquiries } from '../use-cases/enquiries.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

const TABLE = [{ name: 'CSV', extensions: ['csv'] }];

/** What the team was asked for. */
export function enquiryCalls(context: AppContext): CallGroup<'enquiryCalls'> {
  const { ports } = context;
  return {
    enquiries: async () => enquiriesOf(context),
    async importEnquiries({ order }) {
      const path = await ports.dialogs.openFile({ title: 'Choose a table of enquiries', filters: TABLE });
      return path === null ? null : importEnquiries(context, path, { order, today: localDay(ports.now()) });
    },
    async exportEnquiries({ crm }) {
      const path = await ports.dialogs.saveFile({
        title: 'Save the enquiries',
        defaultName: 'enquiries.csv',
        filters: TABLE,
      });
      return path === null ? null : { path, count: await exportEnquiries(context, path, crm) };
    },
  };
}
