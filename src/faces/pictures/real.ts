/** Made by scripts/fixtures/real-pictures.ts: what a page shows of the album, which it need not bring for that. */

/** Six real pictures of each digit: the ink of 64 pixels each, 0 to g (16). */
export const INK: readonly (readonly string[])[] = [
  [
    '005d910000dfaf5003f20b8004c008800580098004b01c7002e5ac00006da000',
    '002cfc1001eeeb8005g3028008e0068004c0094001g11e1000b9b800002de100',
    '0007d910007f8f5001f20a8004c00c7005900e3004e00b0001g88b00002be500',
    '007d840001fb9f2004g6087004a0078004a0088005c00c5003f59e20008ec300',
    '007egd1000fd3d8006f2088006g006b009d00d9005f05g5004g9gc00008gc300',
    '007gf10005gdg80009b04g400c800bb00b8008c008d00ca002g9cf30008gd500',
  ],
  [
    '000cd500000bg900003fg60007fgg200001gg300001gg600001gg600000bga00',
    '000ad000000dg500000gg400003gg700007gg900009gga0000agge0000157f80',
    '006g4000004g9000007gc00000dgf00000dfg2000012f8000069efd7005fggf3',
    '00af100000bg100001gg1000008g5000000ea000000ae000005bf64100agggga',
    '0004fc00005fgb0008ggg4000ebbg2000007g0000009g2000009g3000005g500',
    '0003cc20007fgg0004f9eg300200eg000000eg000000fd000000ge100003gd20',
  ],
  [
    '007fd10008d6f400021dd000002fb1000001cc1000001a8000845e90007dd900',
    '02bgf2000cfcg4000336g200002fc000003ggc1000016fa0006c8eb001gggb30',
    '0017c30004gcca000e90b8000750f4000002e70000002d90005a40e50019fgg8',
    '006cdc0000ec7g100066e900000eb1000005g50000006e1000a83g10004egc00',
    '029fgf200bb59g3000009c0000006f1000000e9000000cc000536f7000cgf910',
    '019fd40005c4a6000003f200000fd10000029e2000000b8000a64b70008fg910',
  ],
  [
    '0001b00000078000001d6220007f098005ga0g6004fgdg100003fa000002g400',
    '004g600000cf100001gb000008g307400cg6bg7007ggf300004ga000004g6000',
    '000ca000004g393000e76g2003f2aa000a91gca00ebegb1009gf9000000e8000',
    '0004f200001g9000009f1b9003e80ea00agccg800dgefg500000fd000004g900',
    '0001e500000bb000009c100005f102400e700da00fgggg500388fa000003f200',
    '000e8000003g300000c9970006f1eb600de8gg7008ggg300001be000000ee000',
  ],
  [
    '000cd000005g800000dg300000ed000000fc720000dgdg30007gbf800019fb30',
    '002c800000cd500001g1000002e0000002g5aa4000ge86d000d924e0003agg70',
    '002dg80001dga70005g9000007g7000009ggd10005g6e90000dcef00003cgb00',
    '001aa00001da100004e0000006c0000008b5ab1005gd6a8000a907b0001cge20',
    '000ed100004gb00000cg100001fge10004gc8c7002f808g200ae9ff1001ege20',
    '000e4000006d100000f4000004g7420008gb9f5005e10a9000bc5d50001dg900',
  ],
];

/**
 * Where 150 real pictures are along the two main axes of the album, of each digit as many as its share: x then y, in
 * hundredths from −6 on, two digits of base 36 each.
 */
export const MAP =
  'gccagtbihueei0e1h3czhdc4ilenhxd1hbd1gvccgtdkghc3hec0ggbxglcjgfcdgvcuetcdg2dhhjd3h8cygqddhec4h5cng7c4g3c2f5bqetc8hdcpgqdfh5b6gqclgzc0gqdoftduhocghlcqgjd2fdcegbcqftbmfzcfhpdeg1e8hzdygscggrclhbcjg0lnelk8elknefjteik5fjkognkxh5kqfdl9e3jofqkvesjnhqixghjgghlaeilfhcj2eakiesklgil1hqimfbitesihgsjyfplkh9kyfmkjh0ksemh6euiogdlldthfdugeeafqirjggulbfgllgrjyewkmczgvb3gcckizc3gsbzgqcxhkcuhiebekdvfwcsfcdpfucrfbbbgvergsbwgjccgycefdctfxaoeqeqhmbddsbth3bgfjbihccmgocagcc3gjcjj7echdffhjj2i9ixifhzkbjchmksgni2jyj5hpiggkhti8kogzk9hrhui3i6i7jwgsk0g8jegrkbhujuhljjhxk4idk2ifjlhkjnhbjfeej5ghj1g5k0gtize7jlfcingdijgxj2ecjfh7';

/** The mean place of each digit. */
export const MIDDLES: readonly (readonly [x: number, y: number])[] = [
  [0.07, -1.38],
  [-0.27, 1.17],
  [-1.55, -0.09],
  [0.89, 0.49],
  [0.88, -0.22],
];
