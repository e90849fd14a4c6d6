// In place of @open-wc/testing, which needs a browser: what the tests of pure logic use of it.
export { assert, expect } from 'chai';
