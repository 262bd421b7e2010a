// Tabs by the ARIA pattern: one stop for Tab, arrows move between them, and the panel that is shown can be scrolled.
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly content: () => ComponentChildren;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function Tabs({ label, tabs, chosen, onChoose }: TabsProps): JSX.Element {
  const strip = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  );
  const move = (event: KeyboardEvent) => {
    const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const next = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const target = tabs[(next + tabs.length) % tabs.length];
    if (!target) return;
    onChoose(target.id);
    strip.current?.querySelector<HTMLElement>(`#${target.id}-tab`)?.focus();
  };
  const active = tabs[at];
  return (
    <>
      <div ref={strip} role="tablist" aria-label={label} class="tabs" onKeyDown={move}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${id}-tab`}
            aria-selected={id === active?.id}
            aria-controls={id === active?.id ? id : undefined}
            tabIndex={id === active?.id ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {active && (
        <div
          key={active.id}
          role="tabpanel"
          id={active.id}
          class="panel"
          aria-labelledby={`${active.id}-tab`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the ARIA pattern lets the panel be scrolled by keyboard
          tabIndex={0}
        >
          {active.content()}
        </div>
      )}
    </>
  );
}
