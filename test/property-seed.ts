import fc from 'fast-check';

// One run says the same on every machine; another seed looks elsewhere: JIANXIN_PROPERTY_SEED=$RANDOM npm test.
fc.configureGlobal({ seed: Number(process.env.JIANXIN_PROPERTY_SEED ?? 20261124) });
