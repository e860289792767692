import { barsParting } from '~/domain/plan/outcome/last-resort';
import { missesOf } from '~/domain/plan/notice/misses';
import { delivered, draftOf, give } from './notices';
import { answerOf, openingOf, openVotes, OVER, overrideOf, proposalOf, signatureOf, voteFor } from './outcome';
import { sharedPlan } from './parting';
import type { Playing } from './playing';
import { runningPlan } from './world';

/** Tessel has given Northquay notice of the worst that is overdue. */
export function noticedPlan(): Playing {
  const playing = runningPlan();
  playing.now = playing.instant('2026-07-08');
  const miss = missesOf(playing.plan, 'customer', playing.now).find(({ verdict }) => verdict === 'overdue');
  if (!miss) throw new Error('nothing is overdue');
  const draft = draftOf(miss.commitment, delivered(miss.commitment), { words: 'By clause 7 of our agreement.' });
  return give(playing, 'elena', draft);
}

/**
 * The votes of an outcome are open and a decision is on the table; it is signed by both to continue, and answered without a signature
 * where Tessel wants to part, goes past the last resort, and Northquay does not want it.
 */
export function decidedPlan(choice: 'continue' | 'part', whole = true): Playing {
  const playing = runningPlan().do('dana', openingOf(), OVER);
  playing.do('elena', voteFor(choice)).do('ruth', voteFor('continue'));
  playing.do('elena', openVotes(playing));
  if (choice === 'part')
    playing.do('elena', overrideOf(barsParting(playing.plan, playing.plan.outcomes['o1']!, playing.now)));
  playing.do('elena', proposalOf(choice));
  if (!whole) return playing;
  return playing.do('ruth', choice === 'continue' ? signatureOf(playing) : answerOf(playing, 'We see it otherwise'));
}

/** How they part is shared, and the final letter has gone out. */
export const letterPlan = (): Playing =>
  sharedPlan()
    .do('priya', { kind: 'put-letter', seen: 0, words: 'Dear Ruth,\nthis is the end.\n\nWe thank you.\n' })
    .do('elena', {
      ...{
        kind: 'send-letter',
        seen: 1,
        consent: 'I send it',
        knownBy: 'link by mail',
        ticked: true,
        freshProof: true,
      },
    });

/** The same, closed: the data came back with proof, and both dropped what Northquay was to say. */
export function closedPlan(): Playing {
  const playing = letterPlan();
  for (const id of ['back', 'contact'])
    playing.do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id }, seen: 1 });
  const link = 'https://files.example/proof';
  return playing
    .do('wen', { kind: 'deliver', commitment: 'back', id: 'd', note: 'All of it', link, files: [] }, '2026-07-29')
    .do('dana', { kind: 'accept-delivery', commitment: 'back', delivery: 'd', words: '' })
    .do('dana', { kind: 'propose-waiver', commitment: 'contact', id: 'w', words: 'Nobody is needed' })
    .do('priya', { kind: 'agree-to-waiver', commitment: 'contact', waiver: 'w', words: '' })
    .do('elena', { kind: 'close-plan', words: '' }, '2026-07-31');
}
