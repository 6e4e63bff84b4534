import { useRef, useState } from 'react';
import type { PublicNotice } from '#domain/notices/public-notice.ts';
import { noticeArticleText } from '#site/data/notice-media.ts';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { NOTICE_MEDIA } from '#site/text/zh-CN-notice-media.ts';
import { copyArticle } from './copy-article.ts';
import { useAnswer } from './use-answer.ts';

type Media = { notice: PublicNotice; isPublic: boolean; address: string };

const API = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/desk/api`;

/** What carries an approved notice elsewhere: an article to copy, a poster to print, pictures to send. */
export function NoticeMedia({ id }: { id: string }) {
  const path = `/notices/${encodeURIComponent(id)}`;
  const { value, fault, code } = useAnswer<Media>(`${path}/media`);
  const article = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  if (fault !== null)
    return (
      <p className="fault" role="status">
        {code === 'wrong-stage' ? NOTICE_MEDIA.notYet : fault}
      </p>
    );
  if (value === null) return <p role="status">{DESK.loading}</p>;
  const { notice, isPublic, address } = value;
  const written = noticeArticleText(notice, address);
  // The policy of the page takes no styles in elements; the article on the clipboard has them.
  const shown = { __html: written.html.replaceAll(/ style="[^"]*"/g, '') };
  const pictures = [
    ['share.png', NOTICE_MEDIA.wide],
    ['poster.png', NOTICE_MEDIA.tall],
  ] as const;
  return (
    <section className="stack" aria-label={NOTICE_MEDIA.tab}>
      <p>{NOTICE_MEDIA.note}</p>
      {!isPublic && <p className="fault">{NOTICE_MEDIA.early}</p>}
      <p>
        <a href={`${API}${path}/poster`} target="_blank" rel="noreferrer">
          {NOTICE_MEDIA.openPoster}
        </a>
      </p>
      <h2>{NOTICE_MEDIA.article}</h2>
      <p className="acts">
        <button
          type="button"
          onClick={async () => {
            const isCopied = await copyArticle(written, article.current);
            setSaid(isCopied ? NOTICE_MEDIA.copied : NOTICE_MEDIA.copyFailed);
          }}
        >
          {NOTICE_MEDIA.copy}
        </button>
      </p>
      <p role="status">{said}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by noticeArticleText, which escapes every word */}
      <div className="preview article" ref={article} dangerouslySetInnerHTML={shown} />
      <h2>{NOTICE_MEDIA.picture}</h2>
      <ul className="pictures">
        {pictures.map(([file, name]) => (
          <li key={file}>
            <a href={`${API}${path}/${file}`} download={`${id}-${file}`}>
              <img src={`${API}${path}/${file}`} alt="" loading="lazy" />
              {NOTICE_MEDIA.download(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
