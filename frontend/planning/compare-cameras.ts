/** As much of a map as its camera: MapLibre's has it. */
export interface Camera {
  getCenter(): { lng: number; lat: number };
  getZoom(): number;
  getBearing(): number;
  getPitch(): number;
  jumpTo(to: { center: [number, number]; zoom: number; bearing: number; pitch: number }): unknown;
  on(event: 'move', listener: () => void): unknown;
  off(event: 'move', listener: () => void): unknown;
}

/** From now on each camera goes where the other one is taken. Returns what ends it. */
export function linkCameras(one: Camera, other: Camera): () => void {
  // A jump tells of itself before it returns: the one that was only taken along must not take the other along in turn.
  let following = false;
  const follow = (leader: Camera, follower: Camera) => () => {
    if (!following) {
      following = true;
      const { lng, lat } = leader.getCenter();
      follower.jumpTo({ center: [lng, lat], zoom: leader.getZoom(), bearing: leader.getBearing(), pitch: leader.getPitch() });
      following = false;
    }
  };
  const links = [
    [one, follow(one, other)],
    [other, follow(other, one)],
  ] as const;
  links.forEach(([map, listener]) => map.on('move', listener));
  return () => links.forEach(([map, listener]) => map.off('move', listener));
}
