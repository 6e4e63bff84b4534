import type { NoticePage } from '#site/data/notice-page.ts';
import { NOTICES } from '#site/text/zh-CN-notices.ts';

/** The article of a notice as its public page shows it (Notice.astro): same data, same classes. Headings stand one step lower, inside the desk's page. */
export function NoticeArticle({ page }: { page: NoticePage }) {
  return (
    <article className="stack">
      <p>
        <span className="tag neutral">{page.kind}</span>
      </p>
      <h2 className="as-title">{page.title}</h2>
      <dl className="facts inline">
        {page.facts.map(({ label, lines }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{lines.join('　')}</dd>
          </div>
        ))}
      </dl>
      <div className="prose">
        {page.lead.map((text) => (
          <p className="lead" key={text}>
            {text}
          </p>
        ))}
      </div>
      {page.sections.map(({ id, heading, paragraphs }) => (
        <section className="block prose" key={id}>
          <h3>{heading}</h3>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      ))}
      {page.law.length > 0 && (
        <section className="block">
          <h3>{NOTICES.law}</h3>
          <ul className="cited">
            {page.law.map((citation) => (
              <li key={citation}>{citation}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="block">
        <h3>{NOTICES.parties}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section className="scroll" aria-label={NOTICES.partiesCaption} tabIndex={0}>
          <Parties page={page} />
        </section>
      </section>
      <section className="block prose">
        <h3>{NOTICES.explainHeading}</h3>
        <ul>
          {NOTICES.explain.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Parties({ page }: { page: NoticePage }) {
  return (
    <table className="parties">
      <caption>{NOTICES.partiesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{NOTICES.party}</th>
          {page.hasRows && <th scope="col">{NOTICES.problem}</th>}
          {page.hasRows && <th scope="col">{NOTICES.handling}</th>}
          <th scope="col">{NOTICES.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {page.parties.map((party) => (
          <tr key={party.uscc}>
            <th scope="row">
              <a href={party.href}>{party.name}</a>
              <br />
              <span className="soft small">
                {party.uscc}
                {party.region !== null && `　${party.region}`}
              </span>
            </th>
            {page.hasRows && <td>{party.problem}</td>}
            {page.hasRows && <td>{party.handling}</td>}
            <td>
              <ul className="cited">
                {party.evidence.map(({ href, label, day }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                    {day !== null && NOTICES.dated(day)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
