import { Temporal } from 'temporal-polyfill';
import { listTokens, readToken, type ApiToken } from '~/data/api-tokens.server';
import { asViewer } from '~/data/as-viewer.server';
import { isUuid } from '~/domain/uuid';
import { READ_AT, TOKEN_READS, tokenState, type TokenRead } from '~/domain/workspace/token';
import { t } from '~/words';
import { formatDayShortWithYear } from '~/words/dates';
import { readerLocale } from '~/words/locale';
import { since } from '~/words/since';
import type { WorkspaceGuest } from './guard.server';
import { notThere } from './refusals.server';

/** Today in UTC, by real time: by which tokens end. */
export const todayOfTokens = (): string => Temporal.Now.plainDateISO('UTC').toString();

/** A day with its year, as its reader writes it. */
export const sayTokenDay = ({ request }: Pick<WorkspaceGuest, 'request'>, day: string): string =>
  formatDayShortWithYear(day, readerLocale(request.headers.get('accept-language')));

/** The tokens of a workspace as the list shows them, those that work apart. */
export async function tokensOf(guest: WorkspaceGuest) {
  const { house, viewer, workspaceId } = guest;
  const all = await asViewer(house, viewer, 'read', (tx) => listTokens(tx, workspaceId));
  const rows = all.map((token) => rowOf(token, guest));
  return { work: rows.filter(({ works }) => works), over: rows.filter(({ works }) => !works) };
}

function rowOf(token: ApiToken, guest: WorkspaceGuest) {
  const { id, name, reads, ending, by, madeAt, endsOn, usedAt, revokedAt } = token;
  const state = tokenState({ endsOn, revokedAt }, todayOfTokens());
  const day = sayTokenDay(guest, endsOn);
  return {
    ...{ id, name, works: state === 'works' },
    token: t('tokens.list.ending', { ending }),
    reads: TOKEN_READS.filter((one) => reads.includes(one))
      .map((one) => t(`tokens.reads.${one}`))
      .join(', '),
    made: t('tokens.list.made', { by: by || t('log.somebody'), at: since(madeAt) }),
    ends:
      state === 'works'
        ? t('tokens.list.until', { day })
        : state === 'ended'
          ? t('tokens.list.ended', { day })
          : t('tokens.list.revoked', { at: since(revokedAt ?? madeAt) }),
    used: usedAt === null ? t('tokens.list.never') : since(usedAt),
  };
}

/** The token that the address names (`:access`); "not there" when there is none in this workspace. */
export async function tokenAt({ house, viewer, workspaceId, params }: WorkspaceGuest): Promise<ApiToken> {
  const id = params['access'] ?? '';
  const found = isUuid(id) ? await asViewer(house, viewer, 'read', (tx) => readToken(tx, workspaceId, id)) : null;
  if (!found) throw notThere();
  return found;
}

const FILE = { log: 'log.csv', portfolio: 'portfolio.csv', export: 'everything.zip' } as const;

/** How a program reads, as a command for each thing that it can be let read. */
export const commandsOf = (
  { house, workspaceId }: Pick<WorkspaceGuest, 'house' | 'workspaceId'>,
  reads: readonly TokenRead[] = TOKEN_READS,
) =>
  TOKEN_READS.filter((one) => reads.includes(one)).map((one) => ({
    label: t(`tokens.reads.${one}`),
    command: [
      'curl --fail --header "Authorization: Bearer $EVENHAND_TOKEN"',
      `  --output ${FILE[one]}`,
      `  ${house.settings.baseUrl}/workspaces/${workspaceId}${READ_AT[one]}`,
    ].join(' \\\n'),
  }));
