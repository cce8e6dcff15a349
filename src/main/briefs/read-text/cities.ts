const listed = (names: string): readonly string[] => names.split(', ');

/**
 * Cities and regions that delegations come from, by the country's name: general knowledge of the world, for recognising
 * an audience by its `countries`. Cities that share their name with one in Britain are left out.
 */
export const CITIES: Readonly<Record<string, readonly string[]>> = {
  India: listed(
    'Pune, Mumbai, Delhi, New Delhi, Bengaluru, Bangalore, Chennai, Hyderabad, Kolkata, Ahmedabad, Gurugram, Gurgaon, Noida, Coimbatore, Jaipur, Surat, Nagpur, Chandigarh, Kochi, Cochin, Indore, Bhopal, Ludhiana, Jalandhar, Amritsar, Rajkot, Vadodara, Jamnagar, Kutch, Kanchipuram, Tiruppur, Tirupur, Madurai, Salem, Trichy, Vellore, Hosur, Visakhapatnam, Vizag, Vijayawada, Guntur, Rajahmundry, Tirupati, Warangal, Mysuru, Mysore, Mangaluru, Hubballi, Belagavi, Thiruvananthapuram, Kozhikode, Thrissur, Lucknow, Kanpur, Agra, Varanasi, Moradabad, Meerut, Ghaziabad, Aligarh, Saharanpur, Dehradun, Haridwar, Jodhpur, Udaipur, Kota, Nashik, Aurangabad, Kolhapur, Solapur, Thane, Navi Mumbai, Goa, Raipur, Bhilai, Ranchi, Jamshedpur, Dhanbad, Patna, Bhubaneswar, Cuttack, Rourkela, Guwahati, Shillong, Imphal, Durgapur, Howrah, Siliguri, Srinagar, Jammu, Panipat, Faridabad, Shimla, Baddi, Maharashtra, Gujarat, Karnataka, Tamil Nadu, Telangana, Andhra Pradesh, Kerala, Punjab, Haryana, Rajasthan, Madhya Pradesh, Uttar Pradesh, Bihar, Odisha, Jharkhand, Chhattisgarh, Assam, West Bengal, Uttarakhand, Himachal Pradesh, Saurashtra, Vidarbha, Konkan, Malwa, Deccan, Malabar, Marathwada, दिल्ली, मुंबई, इंदौर, पुणे, भारत',
  ),
  'United Arab Emirates': listed(
    'Abu Dhabi, Dubai, Sharjah, Ajman, Ras Al Khaimah, RAK, Fujairah, Umm Al Quwain, Al Ain, Masdar City, Jebel Ali, Al Dhaid, Khor Fakkan, الإمارات, دبي, أبوظبي, أبو ظبي, الشارقة, عجمان, رأس الخيمة, الفجيرة, أم القيوين, العين, الذيد',
  ),
  'United States': listed(
    'New York, Chicago, Detroit, Houston, Dallas, Austin, San Francisco, San Diego, San Antonio, San Jose, Los Angeles, Seattle, Portland, Atlanta, Savannah, Pittsburgh, Philadelphia, Cleveland, Cincinnati, Columbus, Toledo, Dayton, Minneapolis, Milwaukee, Denver, Boulder, Salt Lake City, Phoenix, Tucson, Las Vegas, Reno, Albuquerque, El Paso, Tulsa, Oklahoma City, Kansas City, St. Louis, Omaha, Des Moines, Indianapolis, Louisville, Nashville, Memphis, Knoxville, Charlotte, Raleigh, Charleston, Jacksonville, Orlando, Tampa, Miami, New Orleans, Baton Rouge, Huntsville, Baltimore, Buffalo, Hartford, Silicon Valley, Palo Alto, Sacramento, Honolulu, Anchorage, Michigan, Ohio, Texas, California, Illinois, Pennsylvania, Massachusetts, North Carolina, South Carolina, Virginia, Maryland, New Jersey, Connecticut, Florida, Alabama, Mississippi, Louisiana, Tennessee, Kentucky, Indiana, Wisconsin, Minnesota, Iowa, Missouri, Arkansas, Oklahoma, Kansas, Nebraska, Dakota, Montana, Wyoming, Colorado, Utah, Nevada, Arizona, New Mexico, Oregon, Idaho, Alaska, Hawaii, Vermont, New Hampshire, Rhode Island, Great Lakes',
  ),
  China: listed(
    'Beijing, Shanghai, Shenzhen, Guangzhou, Chongqing, Chengdu, Wuhan, Hangzhou, Suzhou, Nanjing, Tianjin',
  ),
  Japan: listed('Tokyo, Osaka, Nagoya, Yokohama, Kyoto, Kobe, Fukuoka, Sapporo'),
  Germany: listed(
    'Berlin, Munich, München, Stuttgart, Hamburg, Frankfurt, Cologne, Köln, Düsseldorf, Leipzig, Dresden, Nürnberg',
  ),
  France: listed('Lyon, Toulouse, Grenoble, Marseille, Lille, Nantes, Bordeaux, Strasbourg'),
  Italy: listed('Milan, Milano, Turin, Torino, Rome, Roma, Bologna, Naples, Napoli'),
  Spain: listed('Madrid, Barcelona, Bilbao, Zaragoza, Seville, Sevilla'),
  Netherlands: listed('Amsterdam, Rotterdam, Eindhoven, Utrecht, Delft'),
  'Saudi Arabia': listed('Riyadh, Jeddah, Dammam, NEOM, الرياض, جدة, السعودية'),
  Qatar: ['Doha', 'الدوحة'],
  Kuwait: ['Kuwait City', 'الكويت'],
  Oman: ['Muscat', 'مسقط'],
  Bahrain: ['Manama'],
  Singapore: ['Singapore'],
  'South Korea': listed('Seoul, Busan, Ulsan, Incheon, Daegu'),
  Canada: listed('Toronto, Montreal, Vancouver, Ontario, Ottawa, Calgary, Alberta, Quebec'),
  Australia: listed('Sydney, Melbourne, Brisbane, Adelaide'),
  Brazil: listed('São Paulo, Rio de Janeiro'),
  Turkey: listed('Istanbul, Ankara, Izmir, Bursa'),
};

/** What people of a country are called, where it is not in the country's name. */
export const PEOPLE_OF: Readonly<Record<string, readonly string[]>> = {
  India: ['Indian', 'Indians', 'Bharat'],
  'United Arab Emirates': ['Emirati', 'Emiratis', 'UAE', 'U.A.E.', 'Emirates'],
  'United States': ['American', 'Americans', 'USA', 'U.S.', 'U.S.A.', 'US'],
  China: ['Chinese'],
  Japan: ['Japanese'],
  Germany: ['German', 'Germans'],
  France: ['French'],
  Italy: ['Italian', 'Italians'],
  Spain: ['Spanish'],
  Netherlands: ['Dutch'],
  'Saudi Arabia': ['Saudi', 'Saudis', 'KSA'],
  Qatar: ['Qatari', 'Qataris'],
  Kuwait: ['Kuwaiti'],
  Oman: ['Omani'],
  Bahrain: ['Bahraini'],
  Singapore: ['Singaporean'],
  'South Korea': ['Korean', 'Korea'],
  Canada: ['Canadian', 'Canadians'],
  Australia: ['Australian', 'Australians'],
  Brazil: ['Brazilian'],
  Turkey: ['Turkish', 'Türkiye'],
};

/** How people of a country write: titles, forms of companies, states, telephone numbers. Each says it likely. */
export const HABITS_OF: Readonly<Record<string, readonly RegExp[]>> = {
  India: [
    /(?<![\p{L}])(?:Shri|Smt|Thiru|Tmt|Selvi|Sardar|Kumari)\.?(?![\p{L}])/u,
    /\b(?:Pvt|\(P\))\.? Ltd/u,
    /\b(?:lakhs?|crores?)\b/iu,
    /\bRs\.?\s?\d/u,
    /\+91[\s-]?\d/u,
    /@[\w.-]+\.in\b/iu,
    /[\p{Script=Devanagari}]{3,}/u,
    /\((?:Retd|retd)\.?\)|(?<![\p{L}])S(?:r|l)?\. ?No\.?|\bPFB\b|\bdo the needful\b/u,
  ],
  'United Arab Emirates': [
    /\+971[\s-]?\d/u,
    /@[\w.-]+\.ae\b/iu,
    /\b(?:PJSC|FZ-LLC|FZE|DMCC|FZCO)\b/u,
    /\bAED\b|\bdirhams?\b/u,
  ],
  'United States': [
    /,\s(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY)\b/u,
    /(?<![\d+])(?:\+?1[-. ])?\(?[2-9]\d{2}\)?[-. ]\s?\d{3}[-. ]\d{4}(?!\d)/u,
    /\by['’]all\b/iu,
  ],
  Germany: [/\bsehr geehrte|\bmit freundlichen grüßen/iu, /\bGmbH\b/u],
  France: [/\bcordialement\b|\bveuillez agréer/iu],
  Italy: [/\bcordiali saluti|\bdistinti saluti|\bgentile (?:signora?|dott)/iu, /\bS\.?p\.?A\.?(?![\p{L}])/u],
  Spain: [/\bestimad[oa]s?\b|\bsaludos\b/iu],
  Netherlands: [/\bmet vriendelijke groet/iu],
};
