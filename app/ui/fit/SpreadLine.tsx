import type { QuestionView } from '~/data/pages/fit/assessment';
import { t } from '~/words';
import { Drawn } from '../pictures/Drawn';

/** Answers as dots on a line from 1 to 5, and what both ends mean. */
export function SpreadLine({ view: { question, drawing } }: { view: Pick<QuestionView, 'question' | 'drawing'> }) {
  if (!drawing) return null;
  return (
    <div className="max-w-md">
      <svg
        className="picture"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={t('fit.drawn', { question: t(`fit.q.${question}`) })}
      >
        <Drawn drawing={drawing} />
      </svg>
      <div className="flex justify-between gap-6 text-sm text-ink-soft">
        <p className="min-w-0 max-w-[45%]">{t('fit.question.end', { score: 1, words: t(`fit.q.${question}.low`) })}</p>
        <p className="min-w-0 max-w-[45%] text-end">
          {t('fit.question.end', { score: 5, words: t(`fit.q.${question}.high`) })}
        </p>
      </div>
    </div>
  );
}
