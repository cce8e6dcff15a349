import { beforeEach, describe, expect, test, vi } from 'vitest';
import { boundPart, forClipboard, type Piece } from '../../src/renderer/screens/brief/words/clipboard.ts';
import { joinPrintedLines, pastedPieces } from '../../src/renderer/screens/brief/words/pasted.ts';
import { addBoundNames } from '../../src/renderer/state/bound-names.ts';
import { useBrief } from '../../src/renderer/state/brief.ts';
import { clearDesk, loadDocuments } from '../../src/renderer/state/desk.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import type { FactCard, SourceName } from '../../src/shared/contract.ts';
import type { OwnText, Pin } from '../../src/shared/domain/brief.ts';
import { draftFor } from '../support/region.ts';

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((it) => (it.kind === 'words' ? it.text : `<${it.shown}>`)).join('');
const fromHtml = (html: string): string => wordsOf(pastedPieces(html, 'plain'));
const fromPlain = (plain: string): string => wordsOf(pastedPieces('', plain));

describe('from other programs', () => {
  test.each([
    [
      'Word: paragraphs, lists, no styles, comments, deleted or hidden text',
      `<html xmlns:o="urn:o"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body><!--StartFragment-->
       <p class=MsoNormal style='mso-style-name:x'>The first&nbsp;<b>para­graph</b>
       goes on<del cite="mailto:A" datetime="2026"> and was deleted</del><ins> as inserted</ins><span
       style='mso-hide:all;display:none'> hidden</span><a href="#_msocom_1">[A1]</a>.<o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
       style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>One item</p>
       <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.&nbsp;</span>Another</p>
       <div style='mso-element:comment-list'><p class=MsoCommentText>Please check</p></div></body></html>`,
      'The first paragraph goes on as inserted.\n• One item\n2. Another',
    ],
    [
      'Google Docs: a wrapper of no meaning, paragraphs within items',
      `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span>One</span></p>
       <ul><li dir="ltr"><p role="presentation"><span>Item</span></p></li></ul><ol start="3"><li>Third</li><li>Fourth</li></ol></b><br>`,
      'One\n• Item\n3. Third\n4. Fourth',
    ],
    [
      'Excel: rows, without hidden ones',
      `<table><col width=64><tr><td>Year</td><td>£ million</td></tr><tr style='display:none'><td>2022</td><td>7</td></tr>
       <tr><td class=xl65>2023</td><td>8</td></tr></table>`,
      'Year | £ million\n2023 | 8',
    ],
    [
      'Outlook: tables that are there for the looks',
      `<table><tr><td><p>Dear all,</p><p>we come on Monday.</p></td></tr></table><p>Regards<br>Ann</p>`,
      'Dear all,\nwe come on Monday.\nRegards\nAnn',
    ],
    [
      'a page: scripts and buttons',
      '<p>Words<script>x()</script><button>Share</button></p><img alt="x">',
      'Words',
    ],
  ])('%s', (_, html, words) => {
    expect(fromHtml(html)).toBe(words);
  });

  test.each([
    ['a vertical tab, as PowerPoint copies', 'One\vTwo', 'One\nTwo'],
    ['cells without HTML', 'Year\tValue\n2023\t8', 'Year | Value\n2023 | 8'],
    [
      'the printed lines of a PDF',
      'The region has a long history of making things, from steam engines to\nelectric cars, and its universi-\nties work with firms on the next ones.\nIt is well-\nknown for it.',
      'The region has a long history of making things, from steam engines to electric cars, and its universities work with firms on the next ones.\nIt is well-known for it.',
    ],
    [
      'short lines stay lines',
      '09:00 Welcome\n10:00 Visit\n12:00 Lunch',
      '09:00 Welcome\n10:00 Visit\n12:00 Lunch',
    ],
  ])('%s', (_, plain, words) => {
    expect(fromPlain(plain)).toBe(words);
  });

  test('a list under a long line stays a list', () => {
    const lines = [
      'We should like to see three of the places in your region that are named here',
      '• one',
      '• two',
    ];
    expect(joinPrintedLines(lines)).toEqual(lines);
  });
});

describe('bound figures on the clipboard', () => {
  const brief = draftFor('us');
  const pin = allPins(brief).find(({ fact }) => fact.value !== null) as Pin;
  const text: OwnText = [
    { kind: 'words', text: 'We sell ' },
    { kind: 'figure', pin },
    { kind: 'words', text: ' <abroad>.\nAnd more ' },
    { kind: 'cite', sourceId: 'S9' },
  ];
  const source = { id: 'S9', title: 'A page', publisher: 'An office', url: 'https://example.org/page#part' };

  beforeEach(async () => {
    clearDesk();
    vi.stubGlobal('attache', { call: { pinFacts: async () => ({ ok: true, value: [] }) }, on: {} });
    loadDocuments({ briefs: { [brief.id]: brief } });
    useBrief.setState({ id: brief.id });
    const card = { id: pin.factId, figure: '£8.46 billion', converted: null, sources: [source] };
    addBoundNames([card as unknown as FactCard], [source as unknown as SourceName]);
  });

  test('plain text has the figure and its source', () => {
    expect(forClipboard(text).plain).toBe(
      'We sell £8.46 billion [An office, A page] <abroad>.\nAnd more [An office, A page]',
    );
  });

  test('come back bound, also when a program keeps nothing but links', async () => {
    const { html } = forClipboard(text);
    const asInWord = html
      .replaceAll('<a ', '<a class="x" style="color:blue" ')
      .replaceAll(/>([^<]+)<\/a>/g, '><span lang=EN-GB>$1</span></a>');
    for (const copy of [html, asInWord]) {
      const pieces = pastedPieces(copy, '');
      expect(wordsOf(pieces)).toBe('We sell <£8.46 billion> <abroad>.\nAnd more <[An office, A page]>');
      const bound = pieces.filter((it) => it.kind === 'bound');
      expect(await Promise.all(bound.map(boundPart))).toEqual([text[1], text[3]]);
    }
  });

  test('through Word: its paragraphs, fields, proofing marks and lines broken at any space', async () => {
    const { html } = forClipboard(text);
    const body = html
      .replace('<meta charset="utf-8">', '')
      .replaceAll(
        /<a href="([^"]+)">([^<]+)<\/a>/g,
        (_, href: string, shown: string) =>
          `<span class=MsoHyperlink><a\r\nhref="${href}"><span lang=EN-GB style='mso-bidi-font-weight:bold'><span class=SpellE>${shown.replaceAll(' ', '\r\n')}</span></span></a></span>`,
      )
      .replaceAll('<p>', "<p class=MsoNormal style='margin-bottom:8.0pt'><span lang=EN-GB>")
      .replaceAll('</p>', '<o:p></o:p></span></p>\r\n\r\n');
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><style><!-- a:link, span.MsoHyperlink {mso-style-priority:99;} --></style></head><body lang=EN-GB link="#0563C1" style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
    const pieces = pastedPieces(word, '');
    expect(wordsOf(pieces)).toBe('We sell <£8.46 billion> <abroad>.\nAnd more <[An office, A page]>');
    const bound = pieces.filter((it) => it.kind === 'bound');
    expect(await Promise.all(bound.map(boundPart))).toEqual([text[1], text[3]]);
  });

  test('a figure whose words were changed outside, or which is not known here, is words', async () => {
    const pieces = pastedPieces(forClipboard(text).html.replace('£8.46', '£9.99'), '');
    const figure = pieces.find((it) => it.kind === 'bound');
    expect(figure && (await boundPart(figure))).toBeNull();
    const unknown = { kind: 'figure', factId: pin.factId, hash: `sha256:${'0'.repeat(64)}` } as const;
    expect(await boundPart({ kind: 'bound', reference: unknown, shown: '£8.46 billion' })).toBeNull();
  });
});
