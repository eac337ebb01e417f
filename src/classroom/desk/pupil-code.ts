import { anyOf } from '../../kit/luck.ts';
import { LONGEST_PUPIL } from '../submission.ts';

/** Two words that pupils go by: easy to say and to spell, and of no offence to anybody. */
const FIRST =
  'avocet bee beetle bittern bluetit bunting buzzard carp chough cicada clam cod condor coot crab crane cricket crow cuckoo curlew dace deer dipper dolphin dove duck dunlin eagle egret eider elk falcon finch fox frog gannet gecko goose grouse gull hare hawk heron hoopoe ibis jackdaw jay kestrel kite knot lapwing lark linnet lizard lynx magpie marten martin merlin mink minnow mole moth mouse newt nightjar osprey otter ouzel owl oyster perch petrel pike pipit plover puffin quail rail raven redstart robin rook ruff salmon seal shrew siskin skua snail snipe sparrow squid stoat stork swallow swan swift teal tern thrush toad trout turtle viper vole wagtail whale whelk wren'.split(
    ' ',
  );
const SECOND =
  'acorn alder amber ash aspen bark barley basalt bay beech birch bog bracken bramble brook cedar chalk clay cliff cloud clover copse coral cove creek dale dawn delta dew dune dusk elder elm fell fen fern field fjord flint foam ford frost glade glen gorse granite grass grove hail hazel heath heather hedge hill holly ice isle ivy juniper lake larch leaf lichen lime loam maple marsh meadow mist moor moss oak oat orchard peat pebble pine plain poplar pond quartz rain reed reef ridge river rock rose rowan rush rye sage sand sea shale shore sky slate snow spring spruce star stone storm strand stream thorn thyme tide vale vine wave wheat willow wind wood yew'.split(
    ' ',
  );

/** How many codes there are: of thirty pupils two have the same in one class of thirty. */
export const CODES = FIRST.length * SECOND.length;

/** A code such as "wren-heath", which nobody on this computer has. */
export function newPupil(taken: readonly string[]): string {
  for (let tries = 0; ; tries++) {
    const code = `${anyOf(FIRST)}-${anyOf(SECOND)}`;
    if (!taken.includes(code) || tries > 100) return code;
  }
}

/** A code as it was meant: small letters, and a hyphen between words. */
export function tidied(typed: string): string {
  return typed
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .trim()
    .replaceAll(/[\s-]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST_PUPIL)
    .replace(/-$/, '');
}
