import type { CommandOf, CommitmentCommand } from '~/domain/plan/commands';
import type { NamedFile } from '~/domain/plan/state/file';

/** A file as an entry names it. */
export const FILE: NamedFile = {
  id: 'f-1',
  name: 'Depots June.pdf',
  size: 120_000,
  type: 'application/pdf',
  sha256: 'ab'.repeat(32),
};

/** Commands on a commitment, with words where the test does not care for them. */
export const deliver = (commitment: string, id = 'd1'): CommandOf<'deliver'> => ({
  kind: 'deliver',
  commitment,
  id,
  note: 'Here it is',
  link: 'https://files.example/1',
});

export const accept = (commitment: string, delivery = 'd1'): CommitmentCommand => ({
  kind: 'accept-delivery',
  commitment,
  delivery,
  words: '',
});

export const giveBack = (commitment: string, delivery = 'd1'): CommitmentCommand => ({
  kind: 'return-delivery',
  commitment,
  delivery,
  words: 'Two depots are missing',
});

export const proposeDate = (commitment: string, to: string, moveAlong = false, id = 'p1'): CommitmentCommand => ({
  kind: 'propose-date',
  commitment,
  id,
  to,
  category: 'people-not-available',
  words: 'Our engineer is away',
  moveAlong,
});

export const agreeToDate = (commitment: string, proposal = 'p1'): CommitmentCommand => ({
  kind: 'agree-to-date',
  commitment,
  proposal,
  words: '',
});

export const hold = (commitment: string, id = 'h1'): CommitmentCommand => ({
  kind: 'say-hold',
  commitment,
  id,
  words: 'We need the credentials',
});

export const acceptHold = (commitment: string, said = 'h1'): CommitmentCommand => ({
  kind: 'accept-hold',
  commitment,
  hold: said,
  words: '',
});

export const refuseHold = (commitment: string, said = 'h1'): CommitmentCommand => ({
  kind: 'refuse-hold',
  commitment,
  hold: said,
  words: 'You have had them since Monday',
});

export const contest = (commitment: string, id = 'c1'): CommitmentCommand => ({
  kind: 'contest',
  commitment,
  id,
  words: 'The days are not ours',
});

export const offer = (commitment: string, outcome: 'stands' | 'nobody', id = 'c1'): CommitmentCommand => ({
  kind: 'offer-settlement',
  commitment,
  contest: id,
  outcome,
  words: '',
});

export const settle = (commitment: string, outcome: 'stands' | 'nobody', id = 'c1'): CommitmentCommand => ({
  kind: 'settle-contest',
  commitment,
  contest: id,
  outcome,
});

export const waive = (commitment: string, id = 'w1'): CommitmentCommand => ({
  kind: 'propose-waiver',
  commitment,
  id,
  words: 'Nobody needs it any more',
});

export const agreeToWaiver = (commitment: string, waiver = 'w1'): CommitmentCommand => ({
  kind: 'agree-to-waiver',
  commitment,
  waiver,
  words: '',
});

export const reason = (commitment: string): CommitmentCommand => ({
  kind: 'give-reason',
  commitment,
  category: 'forgotten',
  words: 'It slipped',
});

export const comment = (commitment: string, id = 'm1'): CommitmentCommand => ({
  kind: 'comment',
  commitment,
  id,
  words: 'See the list',
});
