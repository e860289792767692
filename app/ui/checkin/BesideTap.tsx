import { useState } from 'react';
import type { Tappable } from '~/data/pages/check-in-act';
import { inPlan } from '~/domain/addresses';
import type { BesideHalf } from '~/domain/plan/check-in/check-in-nouns';
import { t } from '~/words';
import { isTypedOutside } from '../form/focus';
import { useField } from '../form/form-context';
import { useScript } from '../use-script';
import { ActInPlace } from './ActInPlace';
import { DoneBeside } from './DoneBeside';

export interface BesideTapProps {
  readonly planId: string;
  /** Who is asked by it. */
  readonly other: string;
  /** The check-in whose half is being written. */
  readonly checkIn: string;
  readonly of: Tappable;
  /** What was done here on a page of its own, on the way back to the half. */
  readonly done: BesideHalf | null;
}

/**
 * What else can be done about a commitment, at its line in the half. With a script its form opens here and is sent from here, and the half
 * stays as it is; without one the half is kept as a draft on the way to the act's own page, and the way back leads here.
 */
export function BesideTap({ planId, other, checkIn, of, done: before }: BesideTapProps) {
  const { form } = useField('keep');
  const script = useScript();
  const [open, setOpen] = useState<BesideHalf | null>(null);
  // What was begun stays as it is while it is closed, and when somebody else was first.
  const [begun, setBegun] = useState<readonly BesideHalf[]>([]);
  const [done, setDone] = useState(before);
  const [moved, setMoved] = useState(false);
  const { id, number, title, acts } = of;
  const thing = `${number} ${title}`;
  const panel = (noun: BesideHalf): string => `${noun}-beside-${id}`;
  const button = (noun: BesideHalf): string => `${panel(noun)}-button`;
  const close = (): void => {
    setOpen(null);
    if (open) document.getElementById(button(open))?.focus();
  };
  const toggle = (noun: BesideHalf): void => {
    if (open === noun) return close();
    setOpen(noun);
    setDone(null);
    if (!begun.includes(noun)) setBegun([...begun, noun]);
  };
  const shown = [...new Set([...acts, ...begun])];
  return (
    <>
      {done && <DoneBeside done={done} asked={of.asked} other={other} moved={moved} />}
      {shown.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-x-2 text-sm">
          {shown.map((noun) => (
            <button
              key={noun}
              id={button(noun)}
              type={script ? 'button' : 'submit'}
              form={form}
              name="keep"
              value={`${noun} ${id}`}
              aria-label={t(`checkin.half.do.${noun}-of`, { thing })}
              {...(script ? { 'aria-expanded': open === noun, 'aria-controls': panel(noun) } : {})}
              className="button button-quiet first:-ms-2"
              onClick={({ currentTarget }) => {
                if (!script) return;
                // From here on: whoever goes on elsewhere is left there when the form comes.
                currentTarget.focus();
                toggle(noun);
              }}
            >
              {t(`checkin.half.do.${noun}`)}
            </button>
          ))}
        </p>
      )}
      {begun.map((noun) => (
        <div key={noun} id={panel(noun)} hidden={open !== noun} className="mt-2">
          <ActInPlace
            name={panel(noun)}
            address={`${inPlan(planId, 'commitments', id, noun)}?half=${checkIn}&stays=yes`}
            onClose={close}
            onDone={() => {
              setMoved(!isTypedOutside(document.getElementById(panel(noun))));
              setDone(noun);
              setOpen(null);
              setBegun((all) => all.filter((one) => one !== noun));
            }}
          />
        </div>
      ))}
    </>
  );
}
