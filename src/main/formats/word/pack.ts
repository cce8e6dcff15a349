import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeMarkup } from '../../../shared/format/escape-markup.ts';
import type { PrintedMark } from './printed-marks.ts';

/** The part that lists what was printed, and the name by which it is known again. */
const PRINTED_PART = 'customXml/item1.xml';
export const PRINTED_NAMES = 'urn:attache:printed';

/** The earliest date a zip can hold, in local time: the same bytes in every time zone. */
const EPOCH = new Date(1980, 0, 1);
const READABLE = 0o644;

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
/** Named by a part of its own, without which LibreOffice drops the list when it saves. */
const PROPERTIES = 'customXml/itemProps1.xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What was printed, so that a file that comes back can be held against it. */
const printedPart = (title: string, issueDate: string, marks: readonly PrintedMark[]): string =>
  `${HEAD}<printed xmlns="${PRINTED_NAMES}" title="${escapeMarkup(title)}" date="${issueDate}">${marks
    .map(
      ({ tag, record, section, text }) =>
        `<value tag="${escapeMarkup(tag)}" record="${escapeMarkup(record)}" section="${escapeMarkup(section)}">${escapeMarkup(text)}</value>`,
    )
    .join('')}</printed>`;

const propertiesPart = `${HEAD}<ds:datastoreItem ds:itemID="{B1A7E6C4-3D52-4C8E-9E0B-6A1F0D2C4E75}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${PRINTED_NAMES}"/></ds:schemaRefs></ds:datastoreItem>`;
const propertiesRelationship = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="properties" Type="${RELATIONSHIP}Props" Target="itemProps1.xml"/></Relationships>`;

/**
 * The library's file with the list of what it prints, and without what differs from one time to the next: its clock, and
 * the names by chance of its links.
 */
export function packed(
  bytes: Uint8Array,
  {
    title,
    issueDate,
    marks,
  }: { readonly title: string; readonly issueDate: string; readonly marks: readonly PrintedMark[] },
): Uint8Array {
  const given = unzipSync(bytes);
  const names = new Map<string, string>();
  const named = (id: string): string => {
    const known = names.get(id) ?? `link${names.size + 1}`;
    names.set(id, known);
    return known;
  };
  const files = Object.entries(given).map(([path, content]): readonly [string, Zippable[string]] => {
    // Pictures are packed already.
    if (!/\.(?:xml|rels)$/.test(path)) return [path, [content, { level: 0 }]];
    const xml = strFromU8(content)
      .replaceAll(/"rId([a-z0-9_-]{21})"/g, (_, id: string) => `"${named(id)}"`)
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${issueDate}T00:00:00Z`);
    return [path, strToU8(withPrinted(path, xml))];
  });
  return zipSync(
    Object.fromEntries([
      ...files,
      [PRINTED_PART, strToU8(printedPart(title, issueDate, marks))],
      [PROPERTIES, strToU8(propertiesPart)],
      ['customXml/_rels/item1.xml.rels', strToU8(propertiesRelationship)],
    ]),
    { level: 9, mtime: EPOCH, os: 3, attrs: READABLE * 2 ** 16 },
  );
}

/** What the parts of the list need elsewhere in the file. */
function withPrinted(path: string, xml: string): string {
  if (path === '[Content_Types].xml')
    return xml.replace(
      '</Types>',
      `<Override ContentType="${PROPERTIES_TYPE}" PartName="/${PROPERTIES}"/></Types>`,
    );
  if (path !== 'word/_rels/document.xml.rels') return xml;
  return xml.replace(
    '</Relationships>',
    `<Relationship Id="printed" Type="${RELATIONSHIP}" Target="../${PRINTED_PART}"/></Relationships>`,
  );
}
