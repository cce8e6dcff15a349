/** The JSON of members of long lists. A member is never changed, only replaced, so its text is made once. */
const texts = new WeakMap<object, Buffer>();

export function textOfMember(member: object): Buffer {
  const known = texts.get(member);
  if (known) return known;
  const text = Buffer.from(JSON.stringify(member));
  texts.set(member, text);
  return text;
}

/** The member of which this is the JSON, as it stands in a file. @throws SyntaxError */
export function memberOfText(text: Buffer): unknown {
  const member: unknown = JSON.parse(text.toString('utf8'));
  if (typeof member === 'object' && member !== null) texts.set(member, text);
  return member;
}
