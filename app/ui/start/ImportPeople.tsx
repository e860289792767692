import type { Side } from '~/domain/access';
import type { ImportView, PersonView } from '~/forms/import-view';
import { t } from '~/words';
import { Hidden } from '../form/fields';
import { Section } from '../Page';
import { SideBySide } from '../SideBySide';

const ROLES = ['executive', 'lead', 'contributor', 'viewer'] as const;

/** Everyone whom the file names, with what is needed to seat them; and a free line a side for whoever signs. */
export function ImportPeople({ view }: { view: ImportView }) {
  const { people, names } = view;
  const of = (side: Side) => (
    <ul className="grid gap-5">
      {people
        .filter((one) => one.side === side)
        .map((one) => (
          <li key={one.key}>{one.extra ? <Signer one={one} party={names[side]} /> : <Named one={one} />}</li>
        ))}
    </ul>
  );
  return (
    <Section id="people" title={t('start.people.title')} lead={t('start.people.lead')}>
      <SideBySide
        names={names}
        vendor={of('vendor')}
        customer={of('customer')}
        you="vendor"
        youLabel={t('ui.your-side')}
      />
    </Section>
  );
}

function Named({ one }: { one: PersonView }) {
  return (
    <>
      <p className="font-semibold wrap-anywhere">
        {one.name}
        {one.you && <span className="font-normal text-ink-soft"> ({t('start.people.you')})</span>}
        <span className="block text-sm font-normal text-ink-soft">
          {one.known ? `${one.email} · ` : ''}
          {t('start.people.owns', { count: one.owns })}
        </span>
      </p>
      <Fault one={one} />
      <Keys one={one} />
      <Hidden name="personName" value={one.name} />
      {one.known ? (
        <Hidden name="personEmail" value={one.email} />
      ) : (
        <Line one={one} name="personEmail" value={one.email} label={t('start.people.email', { name: one.name })} />
      )}
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <div>
          <label htmlFor={`role-${one.key}`} className="mb-1 block text-sm text-ink-soft">
            {t('start.people.role', { name: one.name })}
          </label>
          <select id={`role-${one.key}`} name="personRole" defaultValue={one.role} className="input">
            {ROLES.filter((role) => !one.you || role === 'lead' || role === 'executive').map((role) => (
              <option key={role} value={role}>
                {t(`talk.role.${role}`)}
              </option>
            ))}
          </select>
        </div>
        <Line
          one={one}
          name="personPosition"
          value={one.position}
          label={t('start.people.position', { name: one.name })}
        />
      </div>
    </>
  );
}

function Signer({ one, party }: { one: PersonView; party: string }) {
  return (
    <fieldset className="min-w-0 border-t border-line pt-4">
      <legend className="float-start w-full font-semibold">{t('start.people.signs', { party })}</legend>
      <p className="clear-both mb-2 text-sm text-ink-soft">{t('start.people.signs-hint')}</p>
      <Fault one={one} />
      <Keys one={one} />
      <Hidden name="personRole" value="executive" />
      <div className="grid gap-3 sm:grid-cols-2">
        <Line one={one} name="personName" value={one.name} label={t('start.people.signs-name', { party })} />
        <Line
          one={one}
          name="personPosition"
          value={one.position}
          label={t('start.people.signs-position', { party })}
        />
        <Line one={one} name="personEmail" value={one.email} label={t('start.people.signs-email', { party })} />
      </div>
    </fieldset>
  );
}

function Keys({ one }: { one: PersonView }) {
  return (
    <>
      <Hidden name="personKey" value={one.key} />
      <Hidden name="personSide" value={one.side} />
    </>
  );
}

function Fault({ one }: { one: PersonView }) {
  if (!one.fault) return null;
  return (
    <p id={`fault-${one.key}`} className="font-semibold">
      {one.fault}
    </p>
  );
}

function Line({ one, name, value, label }: { one: PersonView; name: string; value: string; label: string }) {
  const id = `${name}-${one.key}`;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        autoComplete="off"
        className="input"
        {...(one.fault && name === 'personEmail'
          ? { 'aria-invalid': true, 'aria-describedby': `fault-${one.key}` }
          : {})}
      />
    </div>
  );
}
