package jp.torimatome.feature;

import java.util.List;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.reply.review.Waiting;

/** 保留: messages that could not be sent, told of the day. */
public final class Parked implements Feature {
  private final Ground ground;
  private final DeliveryStore delivery;

  public Parked(Ground ground, DeliveryStore delivery) {
    this.ground = ground;
    this.delivery = delivery;
  }

  @Override
  public List<Waiting> digest() {
    return List.of(ground.waiting("digest.parked", () -> delivery.parked().size()));
  }
}
