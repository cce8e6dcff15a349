/** Towns of Britain that visits go to, besides the places of a pack: general knowledge. */
export const TOWNS: readonly string[] =
  'Stourbridge, Halesowen, Smethwick, Redditch, Tamworth, Kenilworth, Bedworth, Cannock, Lichfield, Telford, Stafford, Stoke-on-Trent, Burton upon Trent, Worcester, Kidderminster, Bromsgrove, Hereford, Shrewsbury, Leicester, Derby, Nottingham, Lincoln, Loughborough, Northampton, Daventry, Hinckley, Castle Donington, Gaydon, Ansty, Milton Keynes, Oxford, Cambridge, Peterborough, Norwich, Ipswich, Luton, Reading, Swindon, Gloucester, Cheltenham, Bath, Exeter, Plymouth, Southampton, Portsmouth, Brighton, York, Bradford, Hull, Huddersfield, Wakefield, Doncaster, Sunderland, Middlesbrough, Durham, Gateshead, Chester, Stockport, Bolton, Preston, Lancaster, Blackpool, Swansea, Aberdeen, Dundee, Inverness, Belfast'.split(
    ', ',
  );
