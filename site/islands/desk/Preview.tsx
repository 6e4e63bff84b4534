import { useEffect, useState } from 'react';
import type { NoticePublication } from '#domain/notices/publish-notice.ts';
import { noticePage } from '#site/data/notice-page.ts';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { PREVIEW, WITHHELD } from '#site/text/zh-CN-desk-compose.ts';
import { askDesk } from './ask-desk.ts';
import { NoticeArticle } from './NoticeArticle.tsx';
import { sayFault } from './say-fault.ts';

type Shown = { publication: NoticePublication } | { fault: string } | null;

/** What the public would see if the notice were published today: the page's own data and styles, at two widths. */
export function Preview({ id, onSave }: { id: string; onSave(): Promise<unknown> }) {
  const [shown, setShown] = useState<Shown>(null);
  const [isPhone, setPhone] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      await onSave();
      const answer = await askDesk<NoticePublication>('GET', `/notices/${encodeURIComponent(id)}/preview`);
      if (isCurrent) setShown(answer.ok ? { publication: answer.value } : { fault: sayFault(answer.code) });
    })();
    return () => {
      isCurrent = false;
    };
  }, [id, onSave]);
  if (shown === null) return <p role="status">{DESK.loading}</p>;
  if ('fault' in shown) {
    return (
      <p className="fault" role="alert">
        {shown.fault}
      </p>
    );
  }
  const { publication } = shown;
  if (publication.outcome !== 'published') {
    const why = publication.outcome === 'withheld' ? publication.reason : publication.outcome;
    return (
      <p className="fault" role="status">
        {PREVIEW.notShown}
        {WITHHELD[why]}
      </p>
    );
  }
  return (
    <section className="stack" aria-label={PREVIEW.label}>
      <p className="small soft">{PREVIEW.note}</p>
      <fieldset className="widths">
        <legend>{PREVIEW.width}</legend>
        {[false, true].map((phone) => (
          <label key={String(phone)} className="choice">
            <input type="radio" name="width" checked={isPhone === phone} onChange={() => setPhone(phone)} />
            <span>{phone ? PREVIEW.phone : PREVIEW.desktop}</span>
          </label>
        ))}
      </fieldset>
      <div className={isPhone ? 'preview phone' : 'preview'}>
        <NoticeArticle page={noticePage(publication.notice)} />
      </div>
    </section>
  );
}
