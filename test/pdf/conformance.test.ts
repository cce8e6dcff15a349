import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { made, madeOccasions } from '../support/made-brief.ts';
import { draftFor, exampleDelegation, northmoor } from '../support/region.ts';
import { conformance, xmlProblem, xmpOf } from './conformance.ts';
import { PdfFile } from './pdf-objects.ts';

const occasions = await madeOccasions();

describe('every brief keeps the rules of PDF/UA-1 and PDF/A-3a that a program can check', () => {
  it.each(occasions)('$name', ({ pdf }) => {
    expect(conformance(pdf)).toEqual([]);
  });

  it.each([
    ['with a part in Arabic', 'uae', { courtesy: 'ar' }],
    ['with a part in Hindi', 'india', { courtesy: 'hi' }],
    ['a summary', 'us', { edition: 'summary' }],
    ['the host’s notes', 'uae', { edition: 'host' }],
  ] as const)('%s', async (_, id, more) => {
    const delegation = exampleDelegation(id);
    const { pdf } = await made(draftFor(id, { ...more, delegation }), delegation);
    expect(conformance(pdf)).toEqual([]);
  });

  it('of another region, without boundaries', async () => {
    const { pdf } = await made(draftFor('us', {}, northmoor), null, northmoor);
    expect(conformance(pdf)).toEqual([]);
  });

  it('with no section at all', async () => {
    const draft = draftFor('india');
    const empty = { ...draft, sections: draft.sections.map((section) => ({ ...section, included: false })) };
    expect(conformance((await made(empty)).pdf)).toEqual([]);
  });
});

describe('another reader of PDF', () => {
  const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
  it.skipIf(!hasQpdf)('qpdf finds nothing wrong (skipped where there is no qpdf)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-qpdf-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'brief.pdf'), occasions[0]?.pdf ?? '');
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', join(folder, 'brief.pdf')], {
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });
});

describe('the metadata', () => {
  const titled = async (title: string) => {
    const draft = draftFor('us');
    const [welcome] = draft.sections;
    const { pdf } = await made({ ...draft, title, sections: welcome ? [welcome] : [] });
    return { pdf, xmp: xmpOf(new PdfFile(pdf)) ?? '' };
  };

  it.each([
    ['signs of XML', 'Research & development < £5m > "quoted"'],
    ['other scripts', 'Midlands: جنوب, मध्य, 中部 – ’s'],
    ['the end of a packet', ']]> <?xpacket end="w"?>'],
    ['a character that XML forbids', 'A title\uffff'],
    ['four thousand characters', 'very '.repeat(800)],
  ])('holds a title with %s whole and well formed', async (_, title) => {
    const { pdf, xmp } = await titled(title);
    expect(xmlProblem(xmp)).toBeNull();
    expect(conformance(pdf)).toEqual([]);
  });

  it('names the language, the dates and nobody’s machine', async () => {
    const { xmp } = await titled('A title');
    expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>');
    expect(xmp).toContain('<pdf:Producer>Attaché</pdf:Producer>');
  });
});

describe('the checker itself sees', () => {
  const pdf = occasions[1]?.pdf ?? new Uint8Array();
  /** The file with each of some bytes replaced by as many others, so that every offset still holds. */
  const changed = (from: string, to: string): Uint8Array => {
    expect(to).toHaveLength(from.length);
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain(from);
    return Buffer.from(
      text.replaceAll(from, () => to),
      'latin1',
    );
  };

  it.each([
    ['06-001', '/Marked true', '/Barked true'],
    ['11-006', '/Lang (', '/Long ('],
    ['07-001', '/DisplayDocTitle true', '/DisplayDotTitle true'],
    ['02-001', '/S /TOCI', '/S /TOCX'],
    ['09-004', '/S /THead', '/S /Quote'],
    ['13-004', '/Alt (', '/Alx ('],
    ['14-003', '/S /H2', '/S /H4'],
    ['15-003', '/Scope /', '/Scupe /'],
    ['28-009', '/Tabs /S', '/Tabs /R'],
    ['28-011', '/Type /OBJR', '/Type /OBJX'],
    ['28-012', '/Contents (', '/Kontents ('],
    ['31-009', '/FontFile2 ', '/FontFilex '],
    ['31-027', '/ToUnicode ', '/ToUnicude '],
    ['metadata', '<pdfuaid:part>1', '<pdfuaid:part>2'],
    ['metadata', '</dc:title>', '</dc:tytle>'],
  ])('%s when %s becomes %s', (rule, from, to) => {
    expect(conformance(changed(from, to)).some((problem) => problem.startsWith(`${rule}: `))).toBe(true);
  });

  it.each([
    ['<a>1 & 2</a>', 'a bare "&"'],
    ['<a><b></a></b>', '</a> closes <b>'],
    ['<a>', '<a> is never closed'],
    ['<a>1 < 2</a>', 'no element at'],
    ['<a>\u0001</a>', 'the character 1 may not stand in XML'],
  ])('XML that is not well formed: %s', (xml, problem) => {
    expect(xmlProblem(xml)).toContain(problem);
  });

  it('no fault in XML that is well formed', () => {
    const text = fc.string().map((words) => words.replace(/[<&]/g, '·'));
    fc.assert(
      fc.property(text, (words) => {
        expect(xmlProblem(`<?xpacket?><a:b c="d"><e/>${words}</a:b>`)).toBeNull();
      }),
    );
  });
});
