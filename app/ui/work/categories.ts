import { REASON_CATEGORIES } from '~/domain/plan/state/commitment';
import { t } from '~/words';

/** Why a date was missed or has to move, to choose from. */
export const categories = () =>
  REASON_CATEGORIES.map((category) => ({ value: category, label: t(`work.category.${category}`) }));
