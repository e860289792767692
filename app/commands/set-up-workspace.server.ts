import { readBrand, saveBrand, type Brand } from '../data/brands.server';
import { enqueueMemberInvitation, enqueueSeatInvitation } from '../data/jobs.server';
import { readOpenInvitations } from '../data/open-invitations.server';
import { readWorkspaceName, saveWorkCalendar, setWorkspaceName } from '../data/workspace-settings.server';
import { misnamed } from '../domain/plan/decide';
import { refuse } from '../domain/refusal';
import { tidyCalendar, workCalendarFault, type WorkCalendar } from '../domain/workspace/work-calendar';
import { administer, log, type AdminAsk, type Administered } from './administer.server';
import { Refused } from './refused';

/** The workspace is called otherwise: in its own pages, and in plans that are started from now on. Plans that are there keep their names. */
export const renameWorkspace = (ask: AdminAsk, name: string, seen?: string): Promise<Administered> =>
  administer(ask, async (tx) => {
    const wrong = misnamed(name, 'name');
    if (wrong) throw new Refused(wrong);
    const before = (await readWorkspaceName(tx, ask.workspaceId)) ?? '';
    if (before === name) return;
    const kept = await setWorkspaceName(tx, ask.workspaceId, name, seen ?? before);
    if (!kept) throw new Refused(refuse('changed-meanwhile'));
    await log(tx, ask, { kind: 'workspace-renamed', about: { id: null, name }, details: { before } });
  });

/** What new plans count by. Written over the revision that was on the screen; overtaken, it is refused as changed meanwhile. */
export const setWorkCalendar = (
  ask: AdminAsk,
  { calendar, seen }: { readonly calendar: WorkCalendar; readonly seen: number },
): Promise<Administered> =>
  administer(ask, async (tx) => {
    const wrong = workCalendarFault(calendar);
    if (wrong) throw new Refused(wrong);
    const by = { workspaceId: ask.workspaceId, personId: ask.personId, at: ask.house.clock.now() };
    if (!(await saveWorkCalendar(tx, by, { calendar: tidyCalendar(calendar), seen })))
      throw new Refused(refuse('changed-meanwhile'));
    await log(tx, ask, { kind: 'calendar-changed' });
  });

/**
 * How the workspace looks to its members and to both sides of its plans. `logo` null takes it away, undefined leaves it. Whether the colour
 * can be seen was asked before (`domain/workspace/colour.ts`). Overtaken, it is refused as changed meanwhile.
 */
export const setBrand = (
  ask: AdminAsk,
  { colour, logo, seen }: { readonly colour: string; readonly logo: Brand['logo'] | undefined; readonly seen: number },
): Promise<Administered> =>
  administer(ask, async (tx) => {
    const kept = logo === undefined ? ((await readBrand(tx, ask.workspaceId, ask.personId))?.logo ?? null) : logo;
    const by = { workspaceId: ask.workspaceId, personId: ask.personId, at: ask.house.clock.now() };
    if (!(await saveBrand(tx, by, { colour, logo: kept, seen }))) throw new Refused(refuse('changed-meanwhile'));
    const what = kept ? (colour ? 'both' : 'logo') : colour ? 'colour' : 'none';
    await log(tx, ask, { kind: 'branding-changed', details: { what } });
  });

/** Sends an invitation anew: its link counts in the place of the one before. Who has come meanwhile needs none. */
export const inviteAgain = (
  ask: AdminAsk,
  { person, seat }: { readonly person: string; readonly seat: string },
): Promise<Administered> =>
  administer(ask, async (tx) => {
    const open = await readOpenInvitations(tx, ask.workspaceId);
    const found = open.find((one) => one.person === person && (one.seat ?? '') === seat);
    if (!found) throw new Refused(refuse('not-found'));
    if (found.seat && found.plan)
      await enqueueSeatInvitation(tx, { plan: found.plan, person, seat: found.seat, by: ask.personId });
    else await enqueueMemberInvitation(tx, { workspace: ask.workspaceId, person });
    const details = found.plan ? { plan: found.plan } : {};
    await log(tx, ask, { kind: 'invitation-sent', about: { id: person, name: found.name }, details });
  });
