import * as z from 'zod/mini';
import { check, type Typed } from '~/forms/check';
import { prepareNoticeForm } from '~/forms/notice';
import type { NoticeDraft } from '~/domain/plan/notice/commands';
import type { Cure } from '~/domain/plan/state/notice';

type Prepared = z.output<typeof prepareNoticeForm>;

function cureOf(value: string | undefined, words: string): Cure {
  if (value === undefined || value === 'kept') return { kind: 'kept', words };
  return { kind: 'delivered', commitment: value.slice('deliver:'.length), words };
}

/** The notice that a form asks for: what was picked, in the order of the rows. */
export const draftOf = ({ pick, row, cure, cureWords, cureDays, words }: Prepared): NoticeDraft => ({
  items: row.flatMap((commitment, at) =>
    pick.includes(commitment) ? [{ commitment, cure: cureOf(cure[at], cureWords[at] ?? '') }] : [],
  ),
  words,
  cureDays,
});

/** What was typed, as one text that goes along with the next step: rows that were not picked say nothing. */
export function packed({ pick = [], row = [], cure = [], cureWords = [], ...rest }: Typed): string {
  const of = (list: string | readonly string[]): readonly string[] => (typeof list === 'string' ? [list] : list);
  const places = of(row).flatMap((id, at) => (of(pick).includes(id) ? [at] : []));
  const those = (list: string | readonly string[]) => places.map((at) => of(list)[at] ?? '');
  return JSON.stringify({ pick: of(pick), row: those(row), cure: those(cure), cureWords: those(cureWords), ...rest });
}

/** Reads back what `packed` wrote, by the same rules as the form itself; null for what nobody can have been given. */
export function unpacked(text: string): { readonly draft: NoticeDraft; readonly typed: Typed } | null {
  const fields = parsed(text);
  if (!fields) return null;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  const checked = check(prepareNoticeForm, form);
  return checked.ok ? { draft: draftOf(checked.data), typed: checked.typed } : null;
}

/** What `packed` can have written, and nothing else: it comes from a field that anybody can send. */
const PACKED = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

function parsed(text: string): z.output<typeof PACKED> | null {
  try {
    return PACKED.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
