import type { Notice } from '#domain/notices/notice.ts';
import { VERSIONS } from '#site/text/zh-CN-desk-compose.ts';
import { describeNotice } from './describe-notice.ts';
import { type DiffPart, diffTexts } from './diff-texts.ts';

/** What differs between two versions, place by place; what was removed and added is said, not only coloured. */
export function Differences({ before, after }: { before: Notice; after: Notice }) {
  const old = new Map(describeNotice(before).map(({ label, text }) => [label, text]));
  const fresh = new Map(describeNotice(after).map(({ label, text }) => [label, text]));
  const labels = [...new Set([...old.keys(), ...fresh.keys()])].filter((one) => old.get(one) !== fresh.get(one));
  if (labels.length === 0) return <p>{VERSIONS.none}</p>;
  return (
    <dl className="differences">
      {labels.map((label) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {diffTexts(old.get(label) ?? '', fresh.get(label) ?? '').map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
              <Part key={place} part={part} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  if (kind === 'same') return <span>{text}</span>;
  const Tag = kind === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <span className="hidden">{VERSIONS[kind]}</span>
      {text}
    </Tag>
  );
}
