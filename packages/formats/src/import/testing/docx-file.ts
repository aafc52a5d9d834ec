/** Word files for tests: by a library as an office program would write them, and by hand as none would. */
import { Document, type IPropertiesOptions, type ISectionOptions, Packer } from 'docx';

/** The bytes of a Word file with this content. */
export async function docxFile(
  children: ISectionOptions['children'],
  options: Omit<IPropertiesOptions, 'sections'> = {},
): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ ...options, sections: [{ children }] })));
}

const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** The parts that every Word file has, besides its text. */
export const SHELL: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${MAIN}" Target="word/document.xml"/></Relationships>`,
};

/** `word/document.xml` with this inside of its body, and this in front of it. */
export function wordXml(body: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}
