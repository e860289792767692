import { logAct } from '../data/admin-log.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import type { House } from '../data/house.server';
import { onceOnly } from '../data/operations.server';
import { addTemplate, changeTemplate, readTemplate, retireTemplate, type By } from '../data/templates.server';
import type { TemplateText } from '../domain/plan/start/template-text';
import { refuse, type Refusal } from '../domain/refusal';
import { orRefusal, Refused } from './refused';

/** A member asking something of their workspace's templates. The guard has made sure that they are one; the policies do again. */
export interface TemplateAsk {
  readonly house: House;
  readonly personId: string;
  readonly workspaceId: string;
  readonly op: string;
}

type Kept = { readonly done: true } | Refusal;

const once = (
  { house, personId, workspaceId, op }: TemplateAsk,
  work: (tx: Tx, by: By) => Promise<void>,
): Promise<Kept> =>
  orRefusal(() =>
    asViewer(house, { personId }, 'write', async (tx) => {
      if (await onceOnly(tx, personId, op)) await work(tx, { workspaceId, personId, at: house.clock.now() });
      return { done: true as const };
    }),
  );

/** Keeps a new template under this id. */
export const saveTemplate = (ask: TemplateAsk, id: string, text: TemplateText): Promise<Kept> =>
  once(ask, async (tx, by) => {
    await addTemplate(tx, by, id, text);
    await logAct(tx, by, { kind: 'template-saved', about: { id, name: text.title } });
  });

/** Writes a template over the revision that was on the screen; overtaken, it is refused as changed meanwhile. */
export const rewriteTemplate = (
  ask: TemplateAsk,
  change: { readonly id: string; readonly seen: number; readonly text: TemplateText },
): Promise<Kept> =>
  once(ask, async (tx, by) => {
    if (!(await changeTemplate(tx, by, change))) throw new Refused(refuse('changed-meanwhile'));
    await logAct(tx, by, { kind: 'template-changed', about: { id: change.id, name: change.text.title } });
  });

/** Takes a template out of what is offered, or brings it back. Plans that were made from it stay as they are. */
export const setTemplateRetired = (ask: TemplateAsk, id: string, retired: boolean): Promise<Kept> =>
  once(ask, async (tx, by) => {
    if (!(await retireTemplate(tx, by, id, retired))) throw new Refused(refuse('not-found'));
    const name = (await readTemplate(tx, by.workspaceId, id))?.text.title ?? '';
    await logAct(tx, by, { kind: retired ? 'template-retired' : 'template-restored', about: { id, name } });
  });
