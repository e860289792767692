import { redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { arrive } from '~/data/arrivals.server';
import { asViewer } from '~/data/as-viewer.server';
import type { House } from '~/data/house.server';
import { isAdminOf, isMemberOf } from '~/data/seats.server';
import { standingOf, type Sitting, type Standing } from '~/data/standing.server';
import { comingBack } from '~/domain/addresses';
import { isUuid } from '~/domain/uuid';
import type { TokenRead } from '~/domain/workspace/token';
import { bearerOf } from '~/session/api-token';
import { viewerOf, type Viewer } from '~/session/viewer.server';
import { unlessAway } from './away.server';
import { notThere } from './refusals.server';
import { readerByToken } from './token-guest.server';

/** Whom a route is for. Nothing is reachable without saying so. */
export type Who = 'anyone' | 'person' | 'seat' | 'member' | 'admin';

export interface Guest {
  readonly house: House;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: AppLoadContext;
}
export interface KnownGuest extends Guest {
  readonly viewer: Viewer;
}
/** A person on their seat in the plan that the address names (`:plan`). */
export interface SeatedGuest extends KnownGuest, Sitting {}
/** A member of the workspace that the address names (`:workspace`), or an admin of it. */
export interface WorkspaceGuest extends KnownGuest {
  readonly workspaceId: string;
}

/** Somebody who reads a file of the workspace: an admin of it, or a program with a token that one of them made. */
export interface ReaderGuest extends Guest {
  readonly viewer: Pick<Viewer, 'personId'>;
  readonly workspaceId: string;
  /** Null for an admin by hand. */
  readonly token: { readonly id: string; readonly name: string } | null;
}

export interface GuestFor {
  anyone: Guest & { readonly viewer: Viewer | null };
  person: KnownGuest;
  seat: SeatedGuest;
  member: WorkspaceGuest;
  admin: WorkspaceGuest;
}

/** Left on every guarded function, so that a test can walk the routes and find one without. */
export interface Guarded {
  readonly who: Who;
}

/** The session is read once a request, however many loaders ask. */
const viewers = new WeakMap<AppLoadContext, Promise<Viewer | null>>();
function viewerOnce(request: Request, context: AppLoadContext, house: House): Promise<Viewer | null> {
  const known = viewers.get(context) ?? viewerOf(request, house);
  viewers.set(context, known);
  return known;
}

/** Read once a request, however many loaders ask. */
const standings = new WeakMap<AppLoadContext, Promise<Standing>>();
function standingOnce({ house, context, params }: Guest, viewer: Viewer): Promise<Standing> {
  const known = standings.get(context) ?? readStanding(house, viewer, params['plan']);
  standings.set(context, known);
  return known;
}

async function readStanding(house: House, viewer: Viewer, plan: string | undefined): Promise<Standing> {
  const { personId } = viewer;
  const standing = await standingOf(house, personId, isUuid(plan ?? '') ? (plan ?? '') : null);
  // Signed in already when they were invited: seen here for the first time, they are no longer merely invited.
  if (standing.sitting?.first) await arrive(house, personId);
  return standing;
}

/** Where a viewer belongs, for whatever stands around the page. */
export const belongingOf = async (
  guest: Guest,
  viewer: Viewer,
): Promise<Pick<Standing, 'memberships' | 'several' | 'signs'>> => standingOnce(guest, viewer);

const guestOf = ({ request, params, context }: LoaderFunctionArgs): Guest => ({
  house: context.house,
  request,
  url: new URL(request.url),
  params,
  context,
});

async function admit(who: Who, args: LoaderFunctionArgs): Promise<GuestFor[Who]> {
  const { request, params, context } = args;
  const house = context.house;
  const guest = guestOf(args);
  const viewer = await viewerOnce(request, context, house);
  if (who === 'anyone') return { ...guest, viewer };
  if (!viewer) throw toSignIn(request, guest.url);
  if (who === 'person') return { ...guest, viewer };
  const id = params[who === 'seat' ? 'plan' : 'workspace'] ?? '';
  if (!isUuid(id)) throw notThere();
  if (who !== 'seat') {
    const belongs = who === 'admin' ? isAdminOf : isMemberOf;
    if (!(await asViewer(house, viewer, 'read', (tx) => belongs(tx, viewer.personId, id)))) throw notThere();
    return { ...guest, viewer, workspaceId: id };
  }
  const { sitting } = await standingOnce(guest, viewer);
  if (!sitting) throw notThere();
  return { ...guest, viewer, ...sitting };
}

/**
 * Reading asks to sign in and comes back. Writing without a session is answered alike, comes back to the page of its form, and loses
 * nothing: the draft stays in the browser.
 */
function toSignIn(request: Request, url: URL): Response {
  const page = request.method === 'GET' ? null : sentFrom(request, url);
  const to = page ?? plainPath(url) + withoutRoutes(url);
  return redirect(to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`);
}

/** The page on which a form stood, as its browser says; null where it says nothing, or names no page of ours. */
function sentFrom(request: Request, url: URL): string | null {
  const said = request.headers.get('referer') ?? '';
  const page = URL.canParse(said) ? new URL(said) : null;
  return page?.host === url.host ? comingBack(page.pathname, page.search) : null;
}

/** The path of a page, whether it is asked for whole or for its data. */
export const plainPath = (url: URL): string => url.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/');

function withoutRoutes(url: URL): string {
  const search = new URLSearchParams(url.search);
  for (const ours of ['_routes', 'index']) search.delete(ours);
  return search.size ? `?${search}` : '';
}

const mark = <F extends object>(run: F, who: Who): F & Guarded => Object.assign(run, { who });

/**
 * Wraps every loader and action: works out who is asking, and answers "not there" to whoever it is not for. A parent's loader guards
 * nothing, so each has its own. An action guards itself the same way; its form is read by `readForm`.
 */
export const guard = {
  /** `instead`: what is answered to whoever it is not for, where that is to be another answer than theirs who open a page. */
  loader: <W extends Who, R>(
    who: W,
    load: (guest: GuestFor[W]) => Promise<R> | R,
    instead: (asked: LoaderFunctionArgs) => R | null = () => null,
  ) =>
    mark(
      (args: LoaderFunctionArgs): Promise<R> =>
        unlessAway(args, async () => {
          let guest;
          try {
            guest = (await admit(who, args)) as GuestFor[W];
          } catch (refused) {
            // A fault is no refusal.
            const answer = refused instanceof Error ? null : instead(args);
            if (answer === null) throw refused;
            return answer;
          }
          return load(guest);
        }),
      who,
    ),
  /** A file for a workspace's admins, and for programs with a token that reads `what`. */
  reader: (what: TokenRead, load: (guest: ReaderGuest) => Promise<Response> | Response) =>
    mark(
      (args: LoaderFunctionArgs): Promise<Response> =>
        unlessAway(args, async () => {
          // Of the file alone: as data for a page of ours no program asks for it.
          const bearer = args.context.draws ? bearerOf(args.request) : null;
          if (bearer === null) return load({ ...((await admit('admin', args)) as WorkspaceGuest), token: null });
          const guest = guestOf(args);
          const workspaceId = args.params['workspace'] ?? '';
          const from = { workspace: workspaceId, address: args.context.address };
          const reader = await readerByToken(guest.house, from, what, bearer);
          if (reader instanceof Response) return reader;
          const { personId, id, name } = reader;
          return load({ ...guest, viewer: { personId }, workspaceId, token: { id, name } });
        }),
      'admin',
    ),
  action: <W extends Who, R>(who: W, act: (guest: GuestFor[W]) => Promise<R> | R) =>
    mark(
      (args: ActionFunctionArgs): Promise<R> =>
        unlessAway(args, async () => act((await admit(who, args)) as GuestFor[W])),
      who,
    ),
};
