import { answerOf, inForceAt, isAskedToSign, type PolicyVersion } from '../../domain/fit-policy/policy-version';
import { policyAddress } from '../../domain/addresses';
import { t } from '../../words';
import { formatPercent } from '../../words/dates';
import type { Letter } from '../letter';
import { LOCALE } from './about-plan';

/** What a mail about a fit policy is made from: its versions as the reader sees them now. */
export interface AboutPolicy {
  readonly baseUrl: string;
  readonly kind: 'policy-sign' | 'policy-returned' | 'policy-in-force';
  readonly person: string;
  readonly workspaceId: string;
  /** Of the workspace. */
  readonly name: string;
  readonly number: number;
  readonly versions: readonly PolicyVersion[];
}

/** A version waits for the reader's signature, came back, or took effect; null when there is no longer any reason to say so. */
export function policyLetter(about: AboutPolicy): Letter | null {
  const { baseUrl, workspaceId, name, number, versions, kind, person } = about;
  const version = versions.find((one) => one.number === number);
  if (!version) return null;
  const act = (label: string) => ({ label, href: baseUrl + policyAddress(workspaceId, number) });
  if (kind === 'policy-sign') {
    if (!isAskedToSign(versions, person) || answerOf(version, person)) return null;
    const { floor, minResults, minCheckIns, cureDays, leaders } = version.text;
    return {
      subject: t('mail.policy-sign.subject', { name, number }),
      words: [
        t('mail.policy-sign.words', { name, number }),
        t('mail.policy-sign.facts', { floor: formatPercent(floor, LOCALE), minResults, minCheckIns, cureDays }),
        t('mail.policy-sign.how', { count: leaders.length }),
      ],
      act: act(t('mail.policy-sign.act')),
    };
  }
  if (kind === 'policy-returned') {
    const back = version.answers.find((one) => one.kind === 'returned');
    if (!back) return null;
    return {
      subject: t('mail.policy-returned.subject', { name }),
      words: [t('mail.policy-returned.words', { who: back.name, number, name })],
      quote: back.words,
      act: act(t('mail.policy-returned.act')),
    };
  }
  if (inForceAt(version) === null) return null;
  return {
    subject: t('mail.policy-in-force.subject', { name, number }),
    words: [t('mail.policy-in-force.words', { name, number })],
    act: act(t('mail.policy-in-force.act')),
  };
}
