package jp.torimatome.delivery;

/**
 * The right to send one message, until its lease ends; every change of state must show the token.
 */
public record Claim(OutgoingMessage message, String token) {}
