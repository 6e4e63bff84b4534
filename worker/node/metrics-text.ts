import { METRICS, type MetricName, type Sample } from './metric.ts';

/** The media type of Prometheus' text format. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
}

function lineOf({ name, labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}\n`;
}

/**
 * Numbers in Prometheus' text format, each family once with its help and kind; what belongs to no family of {@link METRICS} is left out.
 * @example writeMetrics([{ name: 'jianxin_outbox_lag', labels: {}, value: 0 }])
 */
export function writeMetrics(samples: readonly Sample[]): string {
  const families = Map.groupBy(samples, ({ name }) => name.replace(/_(?:bucket|sum|count)$/, ''));
  let text = '';
  for (const name of Object.keys(METRICS) as MetricName[]) {
    const own = families.get(name);
    if (own === undefined) continue;
    const { help, kind } = METRICS[name];
    text += `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${own.map(lineOf).join('')}`;
  }
  return text;
}
