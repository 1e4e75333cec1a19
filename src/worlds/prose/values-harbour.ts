import type { Theme } from './theme.ts';

/** What is true on a coast of pilots, wrecks and customs houses. */
export const harbourValues: Theme['values'] = {
  occupation: [
    'anchor ballast cargo compass harpoon lamp oyster rope sail',
    'appraiser inspector measurer polisher provisioner restorer stower tallier',
  ],
  award: [
    'beaded cameo enamelled filigree pearled sapphire silvered tasselled',
    'barnacle conch dolphin lanyard oar pennant rudder sextant starfish',
  ],
  crest: [
    'bearded blindfolded coiled crowned diving spouting tusked webbed',
    'cormorant lobster mermaid narwhal pelican seahorse squid sturgeon walrus',
  ],
  trade: [
    'amber coal cork guano herring indigo rum sandalwood sponge',
    'auctions brokerage chartering dealing haulage importing lighterage wholesaling',
  ],
  craft: [
    'baleen bamboo copper cork driftwood glass sharkskin shell',
    'bracelets chessmen flutes ladles lanterns pipes snuffboxes trinkets tweezers',
  ],
  dish: [
    'breaded curried grilled marinated poached salted smoked sundried',
    'anchovies cockles dogfish limpets mackerel octopus samphire sprats whelks',
  ],
  emblem: [
    'fractured flaming floating inverted knotted luminous mirrored winged',
    'anchor buoy capstan hourglass propeller sextant trident whirlpool windlass',
  ],
  field: [
    'channel customs fishery lighthouse pilotage quarantine tidal wreck',
    'arbitration cartography chemistry engineering history jurisprudence statistics surveying taxation',
  ],
  topic: [
    'disguised ghostly lovesick marooned mutinous rival shipwrecked stowaway vengeful',
    'admirals captains duchesses islanders orphans sisters surgeons twins',
  ],
  cover: [
    'becalmed capsized moonlit overloaded rudderless sinking stormbound toppling',
    'barge caravel dinghy frigate galleon lugger raft schooner trawler',
  ],
  cause: [
    'forged hoarded misdeclared mislabelled overdue seized smuggled spoiled',
    'barrels berths cargoes licences manifests permits rations tariffs wages',
  ],
  signal: [
    'dipped hoisted lowered muffled scarlet shattered swinging upturned',
    'cannon cutlass foghorn gong lantern megaphone pennant rattle whistle',
  ],
  material: [
    'annealed braided galvanised lacquered oiled riveted scorched varnished',
    'brass bronze cedar cypress hemp larch rattan teak zinc',
  ],
  pattern: [
    'alternating interlaced overlapping rippling scalloped spiralling stippled zigzag',
    'anchors cockleshells dolphins fishbones gulls knots mermaids scales starfish',
  ],
  food: [
    'brackish drifting encrusted floating rotting stranded sunken uprooted',
    'barnacles copepods eelgrass krill mussels plankton sandworms sargassum spawn',
  ],
  marking: [
    'ashen cobalt inky ochre pearly salmon sulphur turquoise vermilion',
    'freckles hoops patches ridges scallops speckles streaks whorls',
  ],
};
