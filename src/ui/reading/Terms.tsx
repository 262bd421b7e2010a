// The words of a text as our own elements. Whatever the licensor wrote, it is drawn as words inside this one frame:
// it cannot run, load, or look like a control of ours.
import type { JSX } from 'preact';
import { directionOf, text } from '../../platform/locale.ts';
import type { List, Passage } from './passages.ts';
import { Words } from './Words.tsx';

interface TermsProps {
  readonly passages: readonly Passage[];
  /** BCP 47 tag of the language of the words. */
  readonly languageTag: string;
  /** The heading rank under which the text stands on its screen: 2 below an `h2`. */
  readonly under: 1 | 2 | 3;
}

/** From so many passages on, only what is near the window is laid out. */
const LONG = 300;

export const Terms = ({ passages, languageTag, under }: TermsProps): JSX.Element => (
  <div class={passages.length > LONG ? 'terms long' : 'terms'} lang={languageTag} dir={directionOf(languageTag)}>
    {passages.map((passage, at) => (
      <PassageView key={at} passage={passage} under={under} />
    ))}
  </div>
);

function PassageView({ passage, under }: { readonly passage: Passage; readonly under: number }): JSX.Element {
  switch (passage.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, under + 1 + passage.rank)}` as 'h2';
      return (
        <Heading id={passage.id} tabIndex={-1} class={`terms-heading rank-${Math.min(3, passage.rank)}`}>
          <Words inlines={passage.inlines} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p id={passage.id}>
          <Words inlines={passage.inlines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote id={passage.id}>
          <Words inlines={passage.inlines} />
        </blockquote>
      );
    case 'list':
      return <ListView list={passage} />;
    case 'table':
      return <TableView id={passage.id} rows={passage.rows} />;
    case 'rule':
      return <hr />;
    default:
      return passage satisfies never;
  }
}

function ListView({ list }: { readonly list: List }): JSX.Element {
  const Tag = list.isOrdered ? 'ol' : 'ul';
  return (
    <Tag>
      {list.entries.map((entry, at) => (
        <li key={at} id={entry.id} value={list.isOrdered ? Number.parseInt(entry.marker, 10) : undefined}>
          <Words inlines={entry.inlines} />
          {entry.below.map((below, index) => (
            <ListView key={index} list={below} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

function TableView({ id, rows }: Pick<Extract<Passage, { kind: 'table' }>, 'id' | 'rows'>): JSX.Element {
  return (
    // A wide table scrolls by itself, so it must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs focus to be scrolled by keyboard
    <figure class="table" id={id} tabIndex={0} aria-label={text('table')}>
      <table>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.cells.map((cell, column) => {
                const words = <Words inlines={cell} />;
                return row.header ? (
                  <th key={column} scope="col">
                    {words}
                  </th>
                ) : (
                  <td key={column}>{words}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
