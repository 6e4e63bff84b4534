import { type Operator, readOperator } from './read-operator.ts';

/** Who runs this portal, as stated when the site was built (see {@link readOperator}); nothing is stated where nothing was given. */
export const operator: Operator = readOperator(import.meta.env?.JIANXIN_OPERATOR ?? {});
