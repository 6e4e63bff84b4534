import { describe, expect, it } from 'vitest';
import { profilePage } from '#site/data/profile-page.ts';
import { recordSections } from '#site/markup/record-sections.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

const markupOf = (name: keyof typeof EXAMPLE_PROFILES) => recordSections(profilePage(EXAMPLE_PROFILES[name]).sections);

describe('the sections of a profile', () => {
  it('a record tells its source, its days of publicity, its provisions, and where to object', () => {
    const markup = markupOf('ordinary');
    expect(markup).toContain('来源单位：咸宁市市场监督管理局（示例数据）');
    expect(markup).toContain('公示期：2026-05-12 至 2027-05-12 零时');
    expect(markup).toContain('《市场监督管理行政处罚信息公示规定》第十三条');
    expect(markup).toContain('href="/objection?uscc=');
  });

  it('none found and not collected look different', () => {
    expect(markupOf('ordinary')).toContain('class="notice plain"');
    expect(markupOf('ordinary')).toContain('class="notice unavailable"');
  });

  it('a text of a file cannot become markup', () => {
    const page = profilePage({ ...EXAMPLE_PROFILES.ordinary });
    const [first] = page.sections;
    if (first === undefined) throw new Error('A profile has sections.');
    const heading = '<img src=x onerror=alert(1)>';
    expect(recordSections([{ ...first, heading }])).not.toContain('<img');
  });

  it('a decision its unit marks as disputed says so', () => {
    const { records } = EXAMPLE_PROFILES.ordinary;
    const disputed = records.map((record) =>
      record.kind === 'penalty' ? { ...record, body: { ...record.body, decisionStatus: 'disputed' as const } } : record,
    );
    const page = profilePage({ ...EXAMPLE_PROFILES.ordinary, records: disputed });
    expect(recordSections(page.sections)).toContain('来源单位标注有异议');
  });
});
