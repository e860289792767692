import { useNavigation } from '@remix-run/react';
import { useContext, useEffect, useRef } from 'react';
import type { CheckInActView } from '~/data/pages/check-in-act';
import { t } from '~/words';
import { Hidden } from '../form/fields';
import { useFormFault } from '../form/fault';
import { FormContext } from '../form/form-context';
import { useScript } from '../use-script';
import { HalfStateLine } from './HalfStateLine';
import { useHalfSaver } from './use-half-saver';

/** Within the form of a half: keeps what is typed, and says so. */
export function HalfKept({
  address,
  thing,
  seen,
  draft,
  isOver,
}: {
  address: string;
  thing: string;
  /** When the half was handed in that the page was drawn from; '' where it was not. */
  seen: string;
  draft: NonNullable<CheckInActView['half']>['draft'];
  isOver: boolean;
}) {
  const within = useRef<HTMLDivElement>(null);
  const rev = String(draft?.rev ?? 0);
  const kept = useHalfSaver(within, { address, thing, from: `${seen} ${rev}` });
  const { saver } = kept;
  // What was saved went when the halves were opened: the server says so itself.
  useEffect(() => {
    if (isOver) saver.current?.saveAgain();
  }, [isOver, saver]);
  const { id, refused = 0 } = useContext(FormContext);
  const wasShown = useFormFault(id)?.overtaken === true;
  // The answer is there before the page that came with it.
  const isHere = useNavigation().state === 'idle';
  const told = useRef(0);
  useEffect(() => {
    if (!isHere || told.current === refused) return;
    told.current = refused;
    if (refused > 0) saver.current?.cameBack(wasShown ? { seen, draft: rev } : null);
  }, [refused, isHere, wasShown, seen, rev, saver]);
  const script = useScript();
  const before = draft
    ? t('checkin.draft.is', { time: draft.time, by: draft.by || 'none' })
    : script
      ? t('checkin.draft.clean')
      : '';
  return (
    <div ref={within}>
      <Hidden name="draft" value={rev} />
      <Hidden name="tab" value="" />
      <HalfStateLine kept={kept} before={before} />
    </div>
  );
}
