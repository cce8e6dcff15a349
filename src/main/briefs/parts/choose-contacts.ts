import { suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import type { Contact } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { type Asked, bestFirst, inChapters, meetsNeeds } from './asked.ts';

const MOST = 7;
const LEAST = 0.35;
/** Who is of use to every investor: the region's own agency, whoever answers a first enquiry first. */
const FIRST_ENQUIRY = /\b(?:first|general)\s+enquir/i;
const AGENCY = /\b(?:invest\w*|growth|development|inward)\s+agency\b/i;
const CONSULATE = /\b(?:consulate|embassy|high commission)\b/i;

/** Whom these visitors should ask, the growth agency first, then whoever meets what they need. */
export function chooseContacts(library: Library, asked: Asked): readonly Contact[] {
  return bestFirst(
    library.records.contacts.filter(suitsVisit(asked.delegation, 'contact')),
    (contact) => scoreOf(contact, library, asked),
    LEAST,
  ).slice(0, MOST);
}

export const isAgency = ({ role }: Contact): boolean =>
  role !== null && (FIRST_ENQUIRY.test(role) || AGENCY.test(role));

function scoreOf(contact: Contact, library: Library, asked: Asked): number {
  const { organisationId, role, team } = contact;
  if (role !== null && FIRST_ENQUIRY.test(role)) return 4;
  if (role !== null && AGENCY.test(role)) return 3;
  if (CONSULATE.test(`${role ?? ''} ${team}`)) return isTheirs(contact, asked) ? 0.45 : 0;
  const organisation = organisationId === null ? undefined : library.organisation(organisationId);
  return meetsNeeds(organisationId, asked) + 0.4 * inChapters(organisation?.clusterIds ?? [], asked);
}

/** A consulate helps the people of its own country. */
const isTheirs = ({ team, whatFor }: Contact, { audience }: Asked): boolean =>
  [audience.name, ...audience.countries].some((country) => `${team} ${whatFor}`.includes(country));
