// The published versions of real agreements, in order, with the labels their changes were given. The data stands beside the
// project and is not part of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Version {
  readonly markdown: string;
  readonly date: string;
  readonly label?: string;
  readonly returnsToEarlier: boolean;
}

export interface History {
  readonly id: string;
  readonly language: string;
  readonly versions: readonly Version[];
}

interface Meta {
  readonly id: string;
  readonly lang: string;
  readonly versions: readonly { file: string; date: string; label?: string; auto_class?: string }[];
}

export function histories(corpus: string): History[] {
  const folder = `${corpus}/histories`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const { id, lang, versions } = JSON.parse(readFileSync(`${folder}/${name}/meta.json`, 'utf8')) as Meta;
      return {
        id,
        language: lang,
        versions: versions.map(({ file, date, label, auto_class }) => ({
          markdown: readFileSync(`${folder}/${name}/${file}`, 'utf8'),
          date,
          ...(label !== undefined && { label }),
          returnsToEarlier: auto_class === 'returns_to_earlier',
        })),
      };
    });
}

export interface Step {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

export const stepsOf = (all: readonly History[]): Step[] =>
  all.flatMap(({ id, versions }) =>
    versions.slice(1).map(({ markdown }, at) => ({
      id: `${id}:${at + 1}`,
      before: versions[at]?.markdown ?? '',
      after: markdown,
    })),
  );
