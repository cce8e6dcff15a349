/** What a reader of an .ods sees that its cells alone do not say: hidden sheets, rows and columns, and raised letters. */

export type OdsHidden = {
  readonly sheet: boolean;
  /** As in Excel: the first row is 1. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
};

const MOST = 1_100_000;
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const plainText = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Raised letters are put between U+E000 and U+E001, for the reader of cells to take as marks of notes. */
export function hideInOds(xml: string): {
  readonly xml: string;
  readonly hidden: ReadonlyMap<string, OdsHidden>;
} {
  const raised = new Set<string>();
  const unseen = new Set<string>();
  for (const [style, name = ''] of xml.matchAll(
    /<style:style [^>]*style:name="([^"]+)"[^>]*>[\s\S]*?<\/style:style>/g,
  )) {
    if (/style:text-position="(?:super|[1-9]\d*%)/.test(style)) raised.add(name);
    if (/table:display="false"/.test(style)) unseen.add(name);
  }
  const hidden = new Map<string, OdsHidden>();
  for (const table of xml.split('<table:table ').slice(1)) {
    const head = ` ${table.slice(0, table.indexOf('>'))}`;
    const rows: number[] = [];
    const columns: number[] = [];
    let row = 0;
    let column = 0;
    for (const [tag, kind] of table.matchAll(/<table:table-(row|column)[ />][^>]*/g)) {
      const repeated = Number(attribute(tag, `table:number-${kind}s-repeated`) ?? 1);
      const unseenOnes = /^(?:collapse|filter)$/.test(attribute(tag, 'table:visibility') ?? '');
      const first = kind === 'row' ? row : column;
      if (unseenOnes)
        for (let at = first; at < Math.min(first + repeated, MOST); at += 1)
          if (kind === 'row') rows.push(at + 1);
          else columns.push(at);
      if (kind === 'row') row += repeated;
      else column += repeated;
    }
    const style = attribute(head, 'table:style-name');
    hidden.set(plainText(attribute(head, 'table:name') ?? ''), {
      sheet: style !== undefined && unseen.has(style),
      rows,
      columns,
    });
  }
  const marked =
    raised.size === 0
      ? xml
      : xml.replace(
          /<text:span text:style-name="([^"]+)">([^<]*)<\/text:span>/g,
          (whole, style: string, text: string) => (raised.has(style) ? `\ue000${text}\ue001` : whole),
        );
  return { xml: marked, hidden };
}
