/** What a school's system has to know of a package. */
export interface Contents {
  /** Tells this package from others; letters, digits and hyphens, a letter first. */
  readonly identifier: string;
  readonly title: string;
  /** The page that is opened. */
  readonly start: string;
  /** Whether it reports to the system (`sco`), or is only opened (`asset`); `sco` where nothing is said. */
  readonly type?: 'sco' | 'asset';
  /** Every file of the package but the manifest itself, by its path; `start` among them. */
  readonly files: readonly string[];
}

export const MANIFEST_FILE = 'imsmanifest.xml';

/** The text of `imsmanifest.xml`: SCORM 1.2, with one thing to open. */
export function manifestOf({ identifier, title, start, type = 'sco', files }: Contents): string {
  const name = escaped(title);
  const list = files.map((file) => `      <file href="${escaped(encodeURI(file))}"/>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escaped(identifier)}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="tailkeeper">
    <organization identifier="tailkeeper">
      <title>${name}</title>
      <item identifier="activity" identifierref="desk" isvisible="true">
        <title>${name}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="desk" type="webcontent" adlcp:scormtype="${type}" href="${escaped(encodeURI(start))}">
${list}
    </resource>
  </resources>
</manifest>
`;
}

const NAMES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** A text as XML and HTML take it between tags and quotation marks; signs that XML has no room for are left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => `&${NAMES[sign]};`);
}
