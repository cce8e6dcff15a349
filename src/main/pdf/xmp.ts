import { escapeMarkup } from '../../shared/format/escape-markup.ts';

type Info = {
  readonly Title: string;
  readonly Author: string;
  readonly Subject: string;
  readonly Keywords: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
  /** Number of an issued copy, and of the one that it replaces. */
  readonly Issue?: string;
  readonly Supersedes?: string;
};

/** Text for XML: escapeXml, without the characters that XML 1.0 forbids. */
const escapeXml = (text: string): string =>
  escapeMarkup(text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''));

const stamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/**
 * The document's metadata as XMP (ISO 16684-1), equal to its information dictionary. pdfkit adds the PDF/A identifier;
 * the PDF/UA one (ISO 14289-1, 5) stands here with the extension schema that PDF/A asks for (ISO 19005-3, 6.6.2.3).
 */
export function xmpPacket(info: Info, language: string): string {
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>${stamp(info.CreationDate)}</xmp:CreateDate>
      <xmp:ModifyDate>${stamp(info.ModDate)}</xmp:ModifyDate>
      <xmp:CreatorTool>${escapeXml(info.Creator)}</xmp:CreatorTool>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.Title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${escapeXml(info.Author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.Subject)}</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>${escapeXml(info.Producer)}</pdf:Producer>
      <pdf:Keywords>${escapeXml(info.Keywords)}</pdf:Keywords>
    </rdf:Description>
${issueProperties(info)}    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li>${info.Issue ? ISSUE_SCHEMA : ''}</rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>`;
}

/** Our own two words, under a name that is an identifier and no address. */
const ISSUE_NAMESPACE = 'urn:attache:issue:1/';

function issueProperties({ Issue, Supersedes }: Info): string {
  if (!Issue) return '';
  const replaced = Supersedes
    ? `
      <attache:supersedes>${escapeXml(Supersedes)}</attache:supersedes>`
    : '';
  return `    <rdf:Description rdf:about="" xmlns:attache="${ISSUE_NAMESPACE}">
      <attache:issue>${escapeXml(Issue)}</attache:issue>${replaced}
    </rdf:Description>
`;
}

const ISSUE_SCHEMA = `<rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>Attaché issued copies</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>${ISSUE_NAMESPACE}</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>attache</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>${[
          ['issue', 'Number of this issued copy'],
          ['supersedes', 'Number of the issued copy that this one replaces'],
        ]
          .map(
            ([name, description]) => `<rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>${name}</pdfaProperty:name>
          <pdfaProperty:valueType>Text</pdfaProperty:valueType>
          <pdfaProperty:category>external</pdfaProperty:category>
          <pdfaProperty:description>${description}</pdfaProperty:description>
        </rdf:li>`,
          )
          .join('')}</rdf:Seq></pdfaSchema:property>
      </rdf:li>`;
