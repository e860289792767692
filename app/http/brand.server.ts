import { redirect } from '@remix-run/node';
import { setBrand } from '~/commands/set-up-workspace.server';
import { asViewer } from '~/data/as-viewer.server';
import { readBrand, type Brand } from '~/data/brands.server';
import { readWorkspaceName } from '~/data/workspace-settings.server';
import { isRefusal } from '~/domain/refusal';
import { isUuid } from '~/domain/uuid';
import { hardest, LEAST, nearestThatPasses, passes, readColour, textUpon } from '~/domain/workspace/colour';
import { logoOf } from '~/domain/workspace/logo';
import { brandForm } from '~/forms/administer';
import { t } from '~/words';
import { formConflict, formFault, readForm } from './forms';
import type { KnownGuest, WorkspaceGuest } from './guard.server';
import { notThere, refused } from './refusals.server';

/** Another one after each change, so that browsers can keep what they have. */
export const brandAddress = (workspaceId: string, rev: number): string =>
  `/workspaces/${workspaceId}/brand.css?v=${rev}`;

/** How the workspace that the address names looks; "not there" for whoever belongs to none of its plans, and where nobody said. */
async function brandAt({ house, viewer, params }: KnownGuest): Promise<Brand & { readonly workspaceId: string }> {
  const workspaceId = params['workspace'] ?? '';
  if (!isUuid(workspaceId)) throw notThere();
  const brand = await asViewer(house, viewer, 'read', (tx) => readBrand(tx, workspaceId, viewer.personId));
  if (!brand) throw notThere();
  return { ...brand, workspaceId };
}

/** An hour: whoever leaves a plan has what they saw a moment longer, and the address changes with what is behind it. */
const KEPT = 'private, max-age=3600';

/** The stylesheet of a workspace: a line in its colour and its logo above its plans. Nothing but a colour and our own address stands in it. */
export async function brandStyles(guest: KnownGuest): Promise<Response> {
  const { workspaceId, colour, logo, rev } = await brandAt(guest);
  const rules = [
    ...(colour
      ? [
          `.plan-header,.brand-sample{border-top:6px solid ${colour};padding-top:1rem}`,
          `.brand-sample b{background:${colour};color:${textUpon(colour)};padding:.5rem 1rem;border-radius:.375rem}`,
        ]
      : []),
    ...(logo
      ? [
          `.plan-header::before,.brand-sample::before{content:"";display:block;height:2.5rem;margin-bottom:1rem;background:url("/workspaces/${workspaceId}/logo?v=${rev}") left center/contain no-repeat}`,
          // A sheet that is to stay one has no room to give.
          '@media print{.plan-header:has(~ .one-sheet)::before{display:none}.plan-header:has(~ .one-sheet){padding-top:0;border-top-width:2px}}',
        ]
      : []),
  ];
  return new Response(`${rules.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': KEPT },
  });
}

/** The logo of a workspace as it was given: never run, whatever it is. */
export async function brandLogo(guest: KnownGuest): Promise<Response> {
  const { logo } = await brandAt(guest);
  if (!logo) throw notThere();
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      'Content-Type': logo.type,
      'Content-Length': String(logo.bytes.length),
      'Content-Disposition': `inline; filename="logo.${logo.type === 'image/png' ? 'png' : 'jpg'}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': KEPT,
    },
  });
}

/** What the page of the brand shows. */
export const brandSettings = ({ house, viewer, workspaceId, url }: WorkspaceGuest) =>
  asViewer(house, viewer, 'read', async (tx) => {
    const brand = await readBrand(tx, workspaceId, viewer.personId);
    return {
      workspaceId,
      name: (await readWorkspaceName(tx, workspaceId)) ?? '',
      colour: brand?.colour ?? '',
      hasLogo: brand?.logo != null,
      rev: brand?.rev ?? 0,
      styles: brand ? brandAddress(workspaceId, brand.rev) : null,
      saved: url.searchParams.has('saved'),
    };
  });

const tenth = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);

/** Saves it, or says at its field why the colour cannot be seen or the file is no logo. */
export async function setBrandAt(guest: WorkspaceGuest) {
  const { house, viewer, workspaceId, request } = guest;
  const read = await readForm(request, brandForm);
  if (!read.ok) return formFault(read);
  const { rev, colour: typed, logo: file, noLogo, nearest } = read.data;
  const errors: Record<string, string> = {};
  const asked = typed === '' ? '' : readColour(typed);
  const colour = asked && nearest ? nearestThatPasses(asked) : asked;
  if (colour === null) errors['colour'] = t('workspace.brand-colour-wrong', { text: typed });
  else if (colour !== '' && !passes(colour)) {
    const { on, ratio } = hardest(colour);
    const said = { colour, on, ratio: tenth(ratio), least: String(LEAST.line), nearest: nearestThatPasses(colour) };
    errors['colour'] = t('workspace.brand-colour-weak', said);
  }
  const bytes = file && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : null;
  const type = bytes && logoOf(bytes);
  if (type && typeof type === 'object') errors['logo'] = t(`workspace.brand-logo-${type.fault}`);
  if (Object.keys(errors).length > 0) return formFault(read, errors);
  const logo = bytes && typeof type === 'string' ? { type, bytes } : noLogo ? null : undefined;
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await setBrand(ask, { colour: colour ?? '', logo, seen: rev });
  if (!isRefusal(done)) return redirect(`/workspaces/${workspaceId}/branding?saved`);
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  const now = await brandSettings(guest);
  const hasLogo = logo === undefined ? now.hasLogo : logo !== null;
  return formConflict(read, { theirs: asText(now), yours: asText({ colour: colour ?? '', hasLogo }) });
}

const asText = ({ colour, hasLogo }: { readonly colour: string; readonly hasLogo: boolean }): string =>
  t('workspace.brand-now', { colour: colour || 'none', logo: hasLogo ? 'yes' : 'no' });
