/** The one type of entity: whoever a unified social credit code was given to. */
export const ENTITY_TYPE = { id: 'enterprise', name: '市场主体' } as const;

/**
 * What this service offers, as a client of the Reconciliation Service API 0.2 reads it first (W3C Entity Reconciliation Community Group).
 * @param origin where the portal is asked, without a final slash
 * @example serviceManifest('https://credit.example.gov.cn', '咸宁市').view.url // 'https://credit.example.gov.cn/enterprise/{{id}}'
 */
export function serviceManifest(origin: string, place: string) {
  const service = `${origin}/reconcile`;
  return {
    versions: ['0.2'],
    name: `鉴信 ${place}公示信用主体核对`,
    identifierSpace: `${origin}/enterprise/`,
    schemaSpace: `${origin}/api#reconcile-`,
    documentation: `${origin}/api`,
    defaultTypes: [ENTITY_TYPE],
    view: { url: `${origin}/enterprise/{{id}}` },
    preview: { url: `${service}/preview?id={{id}}`, width: 420, height: 220 },
    suggest: {
      entity: { service_url: service, service_path: '/suggest/entity' },
      property: { service_url: service, service_path: '/suggest/property' },
    },
    extend: { propose_properties: { service_url: service, service_path: '/properties' }, property_settings: [] },
  };
}
