/**
 * 計測: what the product costs, each figure beside another of the same run; {@code mvn -Pbench},
 * never part of the tests.
 */
package jp.torimatome.bench;
