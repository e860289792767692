import { t } from '~/words';
import type { HalfState } from './half-saver';
import type { KeptHalf } from './use-half-saver';

function stateWords(state: HalfState): string {
  switch (state.kind) {
    case 'clean':
      return '';
    case 'saving':
      return t('checkin.draft.saving');
    case 'saved':
      return t('checkin.draft.saved', { time: state.time });
    case 'given':
      return t(state.opened ? 'checkin.draft.given-opened' : 'checkin.draft.given', { time: state.time });
    case 'unsaved':
      return t(`checkin.draft.unsaved.${state.why}`);
    case 'refused':
      return t('checkin.draft.refused', { sentence: state.sentence });
    case 'overtaken':
      return t('checkin.draft.overtaken', { by: state.by.by || 'none' });
  }
}

/** How what stands in the fields is kept, in words, and what can be done about it. `before` is said until anything is typed. */
export function HalfStateLine({ kept, before }: { kept: KeptHalf; before: string }) {
  const { state, undoable, saver } = kept;
  const isQuiet = state.kind === 'clean' || state.kind === 'saving' || state.kind === 'saved';
  return (
    <div className="text-sm" data-half-state>
      <span className="flex min-h-8 flex-wrap items-center gap-x-3">
        <span role="status" className={isQuiet ? 'text-ink-soft' : 'font-semibold'}>
          {stateWords(state) || before}
        </span>
        {undoable && state.kind !== 'overtaken' && (
          <button type="button" data-undo className="button button-quiet" onClick={() => saver.current?.undo()}>
            {t('checkin.draft.undo')}
          </button>
        )}
      </span>
      {state.kind === 'overtaken' && (
        <div className="mt-1 rounded-md border-2 border-ink bg-surface p-3">
          <p className="text-ink-soft">{t('checkin.draft.theirs')}</p>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{state.by.words || t('checkin.draft.nothing')}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            <button type="button" className="button button-secondary" onClick={() => saver.current?.settle('mine')}>
              {t('checkin.draft.take-mine')}
            </button>
            <button type="button" className="button button-secondary" onClick={() => saver.current?.settle('theirs')}>
              {t('checkin.draft.take-theirs')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
