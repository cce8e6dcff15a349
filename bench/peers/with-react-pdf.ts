import { Document, Font, Page, Rect, renderToBuffer, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { Content, ContentSection } from '../pdf/content.ts';
import { FACE_FILES } from '../pdf/faces.ts';

let ready = false;

const styles = StyleSheet.create({
  page: { fontFamily: 'Sans', fontSize: 10, padding: '78 56 66 56' },
  cover: { fontSize: 40, fontWeight: 700 },
  title: { fontSize: 30.5, fontWeight: 700 },
  paragraph: { marginTop: 7, lineHeight: 1.4 },
  table: { marginTop: 10, fontSize: 9 },
  row: { flexDirection: 'row', borderBottom: '0.6 solid #D5DCE2', paddingVertical: 4 },
  head: { flexDirection: 'row', borderBottom: '0.6 solid #55636F', paddingVertical: 4, fontWeight: 600 },
  first: { flex: 3 },
  other: { flex: 1, textAlign: 'right' },
  bullet: { marginTop: 6, paddingLeft: 12, lineHeight: 1.4 },
  chart: { marginTop: 12, fontSize: 9 },
});

/** @react-pdf/renderer as its documentation shows it; not tagged. */
export async function withReactPdf(content: Content): Promise<Uint8Array> {
  if (!ready) {
    Font.register({
      family: 'Sans',
      fonts: [
        { src: FACE_FILES.regular, fontWeight: 400 },
        { src: FACE_FILES.semibold, fontWeight: 600 },
        { src: FACE_FILES.bold, fontWeight: 700 },
      ],
    });
    ready = true;
  }
  const pages = [
    h(
      Page,
      { size: 'A4', style: styles.page, key: 'cover' },
      h(Text, { style: styles.cover }, content.title),
    ),
    ...content.sections.map((section, index) =>
      h(Page, { size: 'A4', style: styles.page, key: index }, ...sectionOf(section)),
    ),
  ];
  return renderToBuffer(h(Document, null, ...pages) as ReactElement<object>);
}

function sectionOf(section: ContentSection): readonly ReactElement[] {
  const most = Math.max(...section.bars.map((bar) => bar.value));
  const row = (cells: readonly string[], isHead: boolean, key: number): ReactElement =>
    h(
      View,
      { style: isHead ? styles.head : styles.row, wrap: false, key },
      ...cells.map((text, column) =>
        h(Text, { style: column === 0 ? styles.first : styles.other, key: column }, text),
      ),
    );
  return [
    h(Text, { style: styles.title, key: 'title' }, section.title),
    ...section.paragraphs.map((text, index) => h(Text, { style: styles.paragraph, key: `p${index}` }, text)),
    h(
      View,
      { style: styles.table, key: 'table' },
      row(section.table.head, true, -1),
      ...section.table.rows.map((cells, index) => row(cells, false, index)),
    ),
    ...section.bullets.map((text, index) => h(Text, { style: styles.bullet, key: `b${index}` }, `• ${text}`)),
    h(
      View,
      { style: styles.chart, wrap: false, key: 'chart' },
      ...section.bars.map(({ label, value }, index) =>
        h(
          View,
          { style: { flexDirection: 'row', height: 19 }, key: index },
          h(Text, { style: { width: 170 } }, label),
          h(
            Svg,
            { width: 266, height: 13 },
            h(Rect, {
              x: 0,
              y: 0,
              width: (value / most) * 260,
              height: 13,
              fill: index === 0 ? '#B4532A' : '#A9B4BD',
            }),
          ),
          h(Text, null, String(value)),
        ),
      ),
    ),
  ];
}
