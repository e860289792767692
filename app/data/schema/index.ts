export * from './roles';
export * from './workspace';
export * from './plan';
export * from './checkpoint';
export * from './seat';
export * from './session';
export * from './process';
export * from './erasure';
