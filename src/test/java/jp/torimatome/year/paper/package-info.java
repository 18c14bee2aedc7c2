/** 公表の検分: what a simulated year publishes, held against what people really said. */
@org.jspecify.annotations.NullMarked
package jp.torimatome.year.paper;
