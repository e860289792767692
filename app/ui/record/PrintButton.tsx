import { t } from '~/words';
import { Button, type ButtonKind } from '../Button';
import { useScript } from '../use-script';

/** Opens the browser's own way to print; without a script the browser's menu does the same. */
export function PrintButton({ kind = 'primary' }: { kind?: ButtonKind }) {
  return useScript() ? (
    <Button type="button" kind={kind} onClick={() => print()}>
      {t('exports.document.print')}
    </Button>
  ) : (
    <p className="text-sm text-ink-soft">{t('exports.document.how')}</p>
  );
}
