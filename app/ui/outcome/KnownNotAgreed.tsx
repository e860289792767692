import type { MustAgree } from '~/domain/plan/agreement/who-must-agree';
import { t } from '~/words';
import { CheckboxGroup } from '../form/fields';
import { Private } from '../Private';

/** Of those whom the vendor's own policy asks before it parts. */
export type NotAgreed = readonly Pick<MustAgree, 'person' | 'name' | 'office'>[];

/** That its executive knows who has not agreed, person by person; nothing where all have, and on the customer's side. */
export function KnownNotAgreed({ party, people }: { party: string; people: NotAgreed }) {
  if (people.length === 0) return null;
  return (
    <Private side={party}>
      <CheckboxGroup
        name="notAgreed"
        label={t('outcome.agreement.known')}
        hint={t('outcome.agreement.known.hint')}
        options={people.map(({ person, name, office }) => ({
          value: person,
          label: t('outcome.agreement.known.one', { name }),
          hint: office,
        }))}
      />
    </Private>
  );
}
