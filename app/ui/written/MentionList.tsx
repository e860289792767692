import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import type { Mention } from '~/data/pages/written';
import { t } from '~/words';
import { SideMark } from '../SideMark';
import { namesLike, typedName, type TypedName } from './typed-name';

export interface MentionListProps {
  /** Holds the text that is typed in. */
  box: RefObject<HTMLDivElement>;
  people: readonly Mention[];
}

interface Open extends TypedName {
  readonly active: number;
}

const areaIn = (box: MentionListProps['box']) => box.current?.querySelector('textarea') ?? null;

/** The people whose names begin as what is typed after an @: chosen by arrow keys and Enter, or by a tap. Escape puts it away. */
export function MentionList({ box, people }: MentionListProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const found = open ? namesLike(people, open.typed) : [];
  const shown = open && found.length > 0 ? found : null;
  const active = shown && open ? Math.min(open.active, shown.length - 1) : 0;
  const told = shown ? `${id}-${active}` : null;

  function choose(one: Mention): void {
    const text = areaIn(box);
    if (!text || !open) return;
    const caret = open.at + 1 + open.typed.length;
    const follows = /^\s/.test(text.value.slice(caret)) ? '' : ' ';
    text.setRangeText(`@${one.typed}${follows}`, open.at, caret, 'end');
    setOpen(null);
    text.focus();
    // Drafts and checks hear of it as of anything typed.
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function onKey(event: KeyboardEvent): void {
    if (!shown || !open || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const one = shown[active];
    if (step !== undefined) setOpen({ ...open, active: (active + step + shown.length) % shown.length });
    else if (event.key === 'Escape') setOpen(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && one) choose(one);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const text = areaIn(box);
    if (!text) return;
    const look = () => {
      const typed = typedName(text.value, text.selectionStart);
      setOpen((was) =>
        typed && was?.at === typed.at && was.typed === typed.typed ? was : typed && { ...typed, active: 0 },
      );
    };
    const away = () => setOpen(null);
    const key = (event: KeyboardEvent) => latest.current(event);
    look();
    text.addEventListener('input', look);
    text.addEventListener('click', look);
    text.addEventListener('blur', away);
    text.addEventListener('keydown', key);
    return () => {
      text.removeEventListener('input', look);
      text.removeEventListener('click', look);
      text.removeEventListener('blur', away);
      text.removeEventListener('keydown', key);
    };
  }, [box]);
  useEffect(() => {
    const text = areaIn(box);
    if (!text) return;
    text.setAttribute('aria-autocomplete', 'list');
    text.setAttribute('aria-controls', id);
    if (told) text.setAttribute('aria-activedescendant', told);
    else text.removeAttribute('aria-activedescendant');
  }, [box, told, id]);
  const isShown = shown !== null;
  useEffect(() => {
    // On a phone it would open below what is seen.
    if (isShown) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);

  return (
    <>
      <p className="sr-only" role="status">
        {open && open.typed !== '' ? t('written.found', { count: found.length }) : ''}
      </p>
      <ul
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('written.people')}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-10 mt-1 max-w-sm scroll-mb-2 overflow-hidden rounded-md border border-line-strong bg-surface shadow-lg"
      >
        {shown?.map((one, at) => (
          <li
            key={one.typed}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={`flex min-h-11 cursor-pointer items-center gap-2 px-3 ${at === active ? 'bg-sunken font-semibold' : ''}`}
            // The text keeps the caret.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            <SideMark side={one.side} bare /> <span className="min-w-0 wrap-anywhere">{one.typed}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
